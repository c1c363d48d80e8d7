package cn.qinqing.visits.ui;

import static java.util.Objects.requireNonNullElse;

import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.workbench.DocumentKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The form of a visit on paper (走访登记表): one page, with lines to sign. */
@Component
final class VisitForm implements DocumentKind {

    private static final String ISSUES = "问题";

    /** What the form is made of. */
    private record Source(VisitDetails visit, EnterpriseForm enterprise, List<IssueRow> issues) {

        String recorder() {
            return requireNonNullElse(visit.row().recorder(), "");
        }

        String visitor() {
            return visit.onBehalfOf() == null
                    ? (recorder() + "　" + requireNonNullElse(visit.row().unit(), "")).strip()
                    : visit.onBehalfOf();
        }

        String followUp() {
            return visit.extras().followUpOn() == null
                    ? visit.extras().followUp()
                    : visit.extras().followUp() + "　"
                            + Formats.day(visit.extras().followUpOn());
        }

        String check() {
            return visit.onBehalfOf() == null
                    ? ""
                    : Sentences.of(
                            visit.confirmed() ? "visits.behalf.confirmed" : "visits.behalf.open", visit.onBehalfOf());
        }

        List<Line> lines() {
            return issues.isEmpty()
                    ? List.of(new Line(false, "", Sentences.of("visits.saved.noIssue")))
                    : issues.stream()
                            .map(issue -> new Line(
                                    true,
                                    issue.number(),
                                    issue.title().isEmpty() ? Sentences.of("visits.ledger.hidden") : issue.title()))
                            .toList();
        }
    }

    private record Line(boolean counted, String number, String words) {}

    private static final DocumentFrame<Source> FRAME = DocumentFrame.of(Source.class)
            .required("日期", "2026-11-26", of -> Formats.day(of.visit().row().on()))
            .required("企业", "巴州某某纺织有限公司", of -> of.visit().row().enterpriseName())
            .field(
                    "方式",
                    "实地",
                    of -> Sentences.of(
                            "visits.VisitMode." + of.visit().row().mode().name()))
            .field("走访人", "张三　州商务局", Source::visitor)
            .field("同行", "李四（州工信局）", of -> CorrectVisitDialog.names(of.visit(), true))
            .field("企业接待人", "王五（总经理）", of -> CorrectVisitDialog.names(of.visit(), false))
            .field(
                    "统一社会信用代码",
                    "91652801000000000X",
                    of -> requireNonNullElse(of.enterprise().uscc(), ""))
            .field("地址", "库尔勒市某某路1号", of -> requireNonNullElse(of.enterprise().address(), ""))
            .field("内容", "了解生产经营情况。", of -> of.visit().text())
            .field("现场答复", "当场答复了补贴条件。", of -> of.visit().extras().answers())
            .field("送达资料", "惠企政策汇编", of -> of.visit().extras().materials())
            .field("后续事项", "回复展期办理结果", Source::followUp)
            .field(
                    "记录人",
                    "赵六　2026-11-26 16:30",
                    of -> of.recorder() + "　" + Formats.minute(of.visit().recordedAt()))
            .field("核对情况", "待核对", Source::check)
            .table(
                    ISSUES,
                    Source::lines,
                    List.of(
                            DocumentFrame.column("序号", "1", 14, (line, n) -> line.counted() ? Integer.toString(n) : ""),
                            DocumentFrame.column("编号", "巴企诉〔2026〕0001号", 44, (line, n) -> line.number()),
                            DocumentFrame.<Line>column("反映的问题", "停电多次", 98, (line, n) -> line.words())
                                    .required()))
            .done();

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
        return FRAME.places();
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
                .table(ISSUES, FRAME.columns(ISSUES))
                .form(List.of(List.of("记录人", "{{记录人}}", "核对", "{{核对情况}}")), List.of(22, 62, 22, 50))
                .text(Sentences.of("visits.form.lines"))
                .docx();
    }

    /** @param issues as the reader may see them: words told in confidence are empty */
    DocumentData data(VisitDetails visit, EnterpriseForm enterprise, List<IssueRow> issues) {
        return FRAME.data(new Source(visit, enterprise, issues));
    }
}
