package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.workbench.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The form of a visit on paper (走访登记表): one page, with lines to sign. */
@Component
final class VisitForm implements DocumentKind {

    private static final String ISSUES = "问题";

    @Override
    public String code() {
        return "visit-form";
    }

    @Override
    public Right right() {
        return Right.VISIT_READ;
    }

    @Override
    public DocumentPlaces places() {
        return new DocumentPlaces(
                List.of(
                        Place.required("日期", "2026-11-26"),
                        Place.required("企业", "巴州某某纺织有限公司"),
                        Place.of("方式", "实地"),
                        Place.of("走访人", "张三　州商务局"),
                        Place.of("同行", "李四（州工信局）"),
                        Place.of("企业接待人", "王五（总经理）"),
                        Place.of("统一社会信用代码", "91652801000000000X"),
                        Place.of("地址", "库尔勒市某某路1号"),
                        Place.of("内容", "了解生产经营情况。"),
                        Place.of("现场答复", "当场答复了补贴条件。"),
                        Place.of("送达资料", "惠企政策汇编"),
                        Place.of("后续事项", "回复展期办理结果"),
                        Place.of("记录人", "赵六　2026-11-26 16:30"),
                        Place.of("核对情况", "待核对")),
                List.of(new DocumentPlaces.Table(
                        ISSUES,
                        List.of(
                                Place.of("序号", "1"),
                                Place.of("编号", "巴企诉〔2026〕0001号"),
                                Place.required("反映的问题", "停电多次")))));
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("workbench.document.visit-form"))
                .form(
                        List.of(
                                List.of("企业名称", "{{企业}}", "走访日期", "{{日期}}"),
                                List.of("信用代码", "{{统一社会信用代码}}", "走访方式", "{{方式}}"),
                                List.of("地　　址", "{{地址}}", "走访领导", "{{走访人}}"),
                                List.of("企业接待", "{{企业接待人}}", "随行人员", "{{同行}}")),
                        List.of(22, 62, 22, 50))
                .form(
                        List.of(
                                List.of("谈话内容", "{{内容}}"),
                                List.of("现场答复", "{{现场答复}}"),
                                List.of("送达资料", "{{送达资料}}"),
                                List.of("后续事项", "{{后续事项}}")),
                        List.of(22, 134))
                .table(
                        ISSUES,
                        List.of(
                                new WordLayout.Column("序号", "[序号]", 14),
                                new WordLayout.Column("编号", "[编号]", 44),
                                new WordLayout.Column("反映的问题", "[反映的问题]", 98)))
                .form(List.of(List.of("记录人", "{{记录人}}", "核对", "{{核对情况}}")), List.of(22, 62, 22, 50))
                .text(Sentences.of("visits.form.lines"))
                .docx();
    }

    /** @param issues as the reader may see them: words told in confidence are empty */
    DocumentData data(VisitDetails visit, EnterpriseForm enterprise, List<IssueRow> issues) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (IssueRow issue : issues) {
            rows.add(Map.of(
                    "序号",
                    String.valueOf(rows.size() + 1),
                    "编号",
                    issue.number(),
                    "反映的问题",
                    issue.title().isEmpty() ? Sentences.of("visits.ledger.hidden") : issue.title()));
        }
        if (rows.isEmpty()) {
            rows.add(Map.of("序号", "", "编号", "", "反映的问题", Sentences.of("visits.saved.noIssue")));
        }
        String recorder = Objects.requireNonNullElse(visit.row().recorder(), "");
        String unit = Objects.requireNonNullElse(visit.row().unit(), "");
        return new DocumentData(
                Map.ofEntries(
                        Map.entry("日期", Formats.day(visit.row().on())),
                        Map.entry("企业", visit.row().enterpriseName()),
                        Map.entry(
                                "方式",
                                Sentences.of(
                                        "visits.VisitMode." + visit.row().mode().name())),
                        Map.entry(
                                "走访人",
                                visit.onBehalfOf() == null ? (recorder + "　" + unit).strip() : visit.onBehalfOf()),
                        Map.entry("同行", CorrectVisitDialog.names(visit, true)),
                        Map.entry("企业接待人", CorrectVisitDialog.names(visit, false)),
                        Map.entry("统一社会信用代码", Objects.requireNonNullElse(enterprise.uscc(), "")),
                        Map.entry("地址", Objects.requireNonNullElse(enterprise.address(), "")),
                        Map.entry("内容", visit.text()),
                        Map.entry("现场答复", visit.extras().answers()),
                        Map.entry("送达资料", visit.extras().materials()),
                        Map.entry(
                                "后续事项",
                                visit.extras().followUpOn() == null
                                        ? visit.extras().followUp()
                                        : visit.extras().followUp() + "　"
                                                + Formats.day(visit.extras().followUpOn())),
                        Map.entry("记录人", recorder + "　" + Formats.minute(visit.recordedAt())),
                        Map.entry(
                                "核对情况",
                                visit.onBehalfOf() == null
                                        ? ""
                                        : Sentences.of(
                                                visit.confirmed() ? "visits.behalf.confirmed" : "visits.behalf.open",
                                                visit.onBehalfOf()))),
                Map.of(ISSUES, rows));
    }
}
