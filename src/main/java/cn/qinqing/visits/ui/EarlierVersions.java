package cn.qinqing.visits.ui;

import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitExtras;
import cn.qinqing.visits.VisitMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;

/** What a visit said before it was corrected or taken back, and why it was. */
class EarlierVersions extends Div {

    EarlierVersions(List<VisitDetails.Earlier> versions) {
        add(new H2(getTranslation("visits.earlier.title")));
        versions.forEach(version -> add(
                new H3(getTranslation(
                        version.byWithdrawal() ? "visits.earlier.withdrawn" : "visits.earlier.corrected",
                        version.actorName(),
                        Formats.minute(version.changedAt()))),
                new Paragraph(getTranslation("visits.earlier.reason", version.reason())),
                content(version)));
    }

    private Div content(VisitDetails.Earlier version) {
        return content(
                version.on(),
                version.mode(),
                version.companions(),
                version.receivedBy(),
                version.text(),
                version.extras());
    }

    /** What a visit says, as a block that stands apart. */
    static Div content(
            LocalDate on, VisitMode mode, String companions, String receivedBy, String text, VisitExtras extras) {
        Div block = new Div();
        KeyValues lines = new KeyValues()
                .line(block.getTranslation("visits.field.on"), Formats.day(on))
                .line(
                        block.getTranslation("visits.field.mode"),
                        block.getTranslation("visits.VisitMode." + mode.name()))
                .line(block.getTranslation("visits.field.companions"), companions)
                .line(block.getTranslation("visits.field.receivedBy"), receivedBy)
                .line(block.getTranslation("visits.field.text"), text);
        block.add(ExtrasPart.lines(lines, extras));
        block.addClassName("qq-earlier");
        return block;
    }
}
