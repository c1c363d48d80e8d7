package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.LeaderList;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.workbench.DocumentKind;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The annex 联系企业名单, on lying paper in the manner of GB/T 9704-2012. */
@Component
final class AnnexDocument implements DocumentKind {

    private static final String LIST = "名单";

    /** What stands above and below the table. */
    record Frame(String mark, String title, String asOf, String note) {}

    private final Divisions divisions;
    private final I18NProvider texts;

    AnnexDocument(Divisions divisions, I18NProvider texts) {
        this.divisions = divisions;
        this.texts = texts;
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
        return new DocumentPlaces(
                List.of(
                        Place.of("附件号", "附件1"),
                        Place.required("标题", "巴州四套班子领导联系民营企业（商会、协会）名单"),
                        Place.required("截至", "截至2026-11-24"),
                        Place.of("说明", "监督举报电话：12345")),
                List.of(new DocumentPlaces.Table(
                        LIST,
                        List.of(
                                Place.of("序号", "1"),
                                Place.required("联系领导", "张三"),
                                Place.of("职务", "副州长"),
                                Place.required("企业", "巴州某某纺织有限公司"),
                                Place.of("县市", "库尔勒市"),
                                Place.of("牵头单位", "州商务局"),
                                Place.of("联络员", "李四"),
                                Place.of("办公电话", "0996-2020000"),
                                Place.of("期限", "2026-01-01 起")))));
    }

    @Override
    public byte[] standard() {
        return new WordLayout(true)
                .annexMark("{{附件号}}")
                .title("{{标题}}")
                .subtitle("（{{截至}}）")
                .table(
                        LIST,
                        List.of(
                                new WordLayout.Column("序号", "[序号]", 12),
                                new WordLayout.Column("联系领导", "[联系领导]", 22),
                                new WordLayout.Column("职务", "[职务]", 28),
                                new WordLayout.Column("联系企业（商会、协会）", "[企业]", 42),
                                new WordLayout.Column("所在县市（园区）", "[县市]", 20),
                                new WordLayout.Column("牵头单位", "[牵头单位]", 25),
                                new WordLayout.Column("联络员", "[联络员]", 22),
                                new WordLayout.Column("办公电话", "[办公电话]", 26),
                                new WordLayout.Column("联系期限", "[期限]", 28)))
                .note("{{说明}}")
                .docx();
    }

    DocumentData data(LeaderList list, Frame frame) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (LeaderList.Line line : list.lines()) {
            rows.add(Map.of(
                    "序号", String.valueOf(rows.size() + 1),
                    "联系领导", or(line.leader(), text("assignments.vacant")),
                    "职务", or(line.title(), ""),
                    "企业", line.enterprise(),
                    "县市", divisions.nameOf(line.divisionCode()),
                    "牵头单位", or(line.leadUnit(), "—"),
                    "联络员", or(line.officer(), "—"),
                    "办公电话", or(line.phone(), "—"),
                    "期限", period(line.period())));
        }
        return new DocumentData(
                Map.of("附件号", frame.mark(), "标题", frame.title(), "截至", frame.asOf(), "说明", frame.note()),
                Map.of(LIST, rows));
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
