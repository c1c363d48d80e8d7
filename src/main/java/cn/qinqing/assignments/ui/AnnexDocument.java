package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.LeaderList;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.workbench.DocumentKind;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The annex 联系企业名单, on lying paper in the manner of GB/T 9704-2012. */
@Component
final class AnnexDocument implements DocumentKind {

    private static final String LIST = "名单";

    /** What stands above and below the table. */
    record Frame(String mark, String title, String asOf, String note) {}

    /** What the annex is made of. */
    private record Source(LeaderList list, Frame around) {}

    private final Divisions divisions;
    private final I18NProvider texts;
    private final DocumentFrame<Source> frame;

    AnnexDocument(Divisions divisions, I18NProvider texts) {
        this.divisions = divisions;
        this.texts = texts;
        frame = DocumentFrame.of(Source.class)
                .field("附件号", text("assignments.sample.mark"), of -> of.around().mark())
                .required(
                        "标题",
                        text("assignments.sample.title"),
                        of -> of.around().title())
                .required(
                        "截至", text("assignments.sample.asOf"), of -> of.around().asOf())
                .field("说明", text("assignments.sample.note"), of -> of.around().note())
                .table(LIST, of -> of.list().lines(), columns())
                .done();
    }

    private List<DocumentFrame.Column<LeaderList.Line>> columns() {
        return List.of(
                DocumentFrame.counting(12),
                DocumentFrame.<LeaderList.Line>column(
                                "联系领导",
                                text("assignments.sample.leader"),
                                22,
                                (line, n) -> or(line.leader(), text("assignments.vacant")))
                        .required(),
                DocumentFrame.column("职务", text("assignments.sample.post"), 28, (line, n) -> or(line.title(), "")),
                DocumentFrame.<LeaderList.Line>column(
                                "企业", text("assignments.sample.enterprise"), 42, (line, n) -> line.enterprise())
                        .headed("联系企业（商会、协会）")
                        .required(),
                DocumentFrame.<LeaderList.Line>column(
                                "县市",
                                text("assignments.sample.place"),
                                20,
                                (line, n) -> divisions.nameOf(line.divisionCode()))
                        .headed("所在县市（园区）"),
                DocumentFrame.column(
                        "牵头单位", text("assignments.sample.unit"), 25, (line, n) -> or(line.leadUnit(), "—")),
                DocumentFrame.column(
                        "联络员", text("assignments.sample.officer"), 22, (line, n) -> or(line.officer(), "—")),
                DocumentFrame.column("办公电话", text("assignments.sample.phone"), 26, (line, n) -> or(line.phone(), "—")),
                DocumentFrame.<LeaderList.Line>column(
                                "期限", text("assignments.sample.since"), 28, (line, n) -> period(line.period()))
                        .headed("联系期限"));
    }

    @Override
    public String code() {
        return "leader-list";
    }

    @Override
    public Right right() {
        return Right.EXPORT;
    }

    @Override
    public DocumentPlaces places() {
        return frame.places();
    }

    @Override
    public byte[] standard() {
        return new WordLayout(true)
                .annexMark("{{附件号}}")
                .title("{{标题}}")
                .subtitle("（{{截至}}）")
                .table(LIST, frame.columns(LIST))
                .note("{{说明}}")
                .docx();
    }

    DocumentData data(LeaderList list, Frame around) {
        return frame.data(new Source(list, around));
    }

    /** On two lines, so that no date is cut. */
    private String period(Period period) {
        String from = Formats.day(period.from());
        return period.isOpen()
                ? text("assignments.annex.since", from)
                : text("assignments.annex.period", from, Formats.day(period.lastDay()));
    }

    /** Also in the background, where there is no window. */
    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.CHINA, arguments);
    }

    private static String or(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
