package cn.qinqing.visits.ui;

import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.visits.VisitDetails;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
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
        Div before = new Div(new KeyValues()
                .line(getTranslation("visits.field.on"), Formats.day(version.on()))
                .line(
                        getTranslation("visits.field.mode"),
                        getTranslation("visits.VisitMode." + version.mode().name()))
                .line(getTranslation("visits.field.companions"), version.companions())
                .line(getTranslation("visits.field.receivedBy"), version.receivedBy())
                .line(getTranslation("visits.field.text"), version.text()));
        before.addClassName("qq-earlier");
        return before;
    }
}
