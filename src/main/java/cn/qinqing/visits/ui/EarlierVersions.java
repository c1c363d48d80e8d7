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

/** What a visit said before it was corrected or taken back, beside what it said afterwards, and why it was. */
class EarlierVersions extends Div {

    EarlierVersions(VisitDetails visit) {
        add(new H2(getTranslation("visits.earlier.title")));
        List<VisitDetails.Earlier> versions = visit.earlier();
        Says next = Says.now(visit);
        for (VisitDetails.Earlier version : versions) {
            Says before = Says.before(version);
            add(
                    new H3(getTranslation(
                            version.byWithdrawal() ? "visits.earlier.withdrawn" : "visits.earlier.corrected",
                            version.actorName(),
                            Formats.minute(version.changedAt()))),
                    new Paragraph(getTranslation("visits.earlier.reason", version.reason())));
            add(
                    version.byWithdrawal()
                            ? content(
                                    version.on(),
                                    version.mode(),
                                    version.companions(),
                                    version.receivedBy(),
                                    version.text(),
                                    version.extras())
                            : differences(before, next));
            next = before;
        }
    }

    /** What one version says. */
    private record Says(
            LocalDate on, VisitMode mode, String companions, String receivedBy, String text, VisitExtras extras) {

        static Says now(VisitDetails visit) {
            return new Says(
                    visit.row().on(),
                    visit.row().mode(),
                    CorrectVisitDialog.names(visit, true),
                    CorrectVisitDialog.names(visit, false),
                    visit.text(),
                    visit.extras());
        }

        static Says before(VisitDetails.Earlier version) {
            return new Says(
                    version.on(),
                    version.mode(),
                    version.companions(),
                    version.receivedBy(),
                    version.text(),
                    version.extras());
        }
    }

    private Differences differences(Says before, Says after) {
        return new Differences()
                .line(getTranslation("visits.field.on"), Formats.day(before.on()), Formats.day(after.on()))
                .line(getTranslation("visits.field.mode"), mode(before), mode(after))
                .line(getTranslation("visits.field.companions"), before.companions(), after.companions())
                .line(getTranslation("visits.field.receivedBy"), before.receivedBy(), after.receivedBy())
                .line(getTranslation("visits.field.text"), before.text(), after.text())
                .line(
                        getTranslation("visits.field.answers"),
                        before.extras().answers(),
                        after.extras().answers())
                .line(
                        getTranslation("visits.field.materials"),
                        before.extras().materials(),
                        after.extras().materials())
                .line(
                        getTranslation("visits.field.followUp"),
                        before.extras().followUp(),
                        after.extras().followUp())
                .line(
                        getTranslation("visits.field.followUpOn"),
                        day(before.extras().followUpOn()),
                        day(after.extras().followUpOn()))
                .orNone();
    }

    private String mode(Says version) {
        return getTranslation("visits.VisitMode." + version.mode().name());
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : Formats.day(day);
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
