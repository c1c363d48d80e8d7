package cn.qinqing.visits.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitBrief;
import cn.qinqing.visits.VisitRow;
import cn.qinqing.workbench.DocumentKind;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The brief on paper (走访简报): one page to take along. */
@Component
final class BriefDocument implements DocumentKind {

    private static final String VISITS = "最近走访";

    private static final DocumentFrame<VisitBrief> FRAME = DocumentFrame.of(VisitBrief.class)
            .required("企业", "巴州某某纺织有限公司", brief -> brief.enterprise().form().name())
            .required("制表日期", "2026-11-26", brief -> Formats.day(brief.madeOn()))
            .field("属地", "库尔勒市", VisitBrief::division)
            .field("基本情况", "类别：企业", BriefDocument::facts)
            .field("联系责任", "联系领导　张三　副州长", brief -> lines(BriefTexts.holders(brief)))
            .field("未办结诉求", "巴企诉〔2026〕0001号　停电多次", BriefDocument::openIssues)
            .field("方案节点", "2026-12-01 到期　用地预审（专人帮办）　州自然资源局", brief -> lines(BriefTexts.planSteps(brief)))
            .field("近期预约", "2026-12-03（周四）　实地　李四", brief -> lines(BriefTexts.upcoming(brief)))
            .field("安静日", "每周一　设备检修", brief -> lines(BriefTexts.quiet(brief)))
            .field("联系人", "王五　办公室主任", brief -> lines(BriefTexts.contacts(brief)))
            .field("已有信息", "统一社会信用代码　91652801000000000X", brief -> lines(BriefTexts.known(brief)))
            .table(
                    VISITS,
                    VisitBrief::visits,
                    List.of(
                            DocumentFrame.column("日期", "2026-10-12", 26, (row, n) -> Formats.day(row.on())),
                            DocumentFrame.<VisitRow>column(
                                            "情况", "实地　州工信局　看了二期工地", 130, (row, n) -> BriefTexts.visit(row))
                                    .required()))
            .done();

    @Override
    public String code() {
        return "visit-brief";
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
                .title(Sentences.of("visits.brief.title"))
                .subtitle("{{企业}}　{{属地}}　{{制表日期}}")
                .heading(Sentences.of("visits.brief.facts"))
                .text("{{基本情况}}")
                .heading(Sentences.of("visits.brief.holders"))
                .text("{{联系责任}}")
                .heading(Sentences.of("visits.brief.visits"))
                .table(VISITS, FRAME.columns(VISITS))
                .heading(Sentences.of("visits.aside.issues"))
                .text("{{未办结诉求}}")
                .heading(Sentences.of("visits.brief.plans"))
                .text("{{方案节点}}")
                .heading(Sentences.of("visits.brief.upcoming"))
                .text("{{近期预约}}")
                .heading(Sentences.of("enterprises.quiet.title"))
                .text("{{安静日}}")
                .heading(Sentences.of("enterprises.contacts.title"))
                .text("{{联系人}}")
                .heading(Sentences.of("visits.brief.known"))
                .text("{{已有信息}}")
                .docx();
    }

    DocumentData data(VisitBrief brief) {
        return FRAME.data(brief);
    }

    private static String facts(VisitBrief brief) {
        return BriefTexts.facts(brief).stream()
                .map(fact -> Sentences.of(fact.labelKey()) + "：" + fact.text())
                .collect(Collectors.joining("\n"));
    }

    private static String openIssues(VisitBrief brief) {
        return lines(brief.openIssues().stream()
                .map(one -> EnterpriseAside.title(one) + "　" + BriefTexts.issue(one))
                .toList());
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? Sentences.of("visits.brief.nothing") : String.join("\n", lines);
    }
}
