package cn.qinqing.serviceplans.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The sheet with which a matter goes to the meeting (一事一议呈报表): the proposal, each opinion, both reviews, the decision. */
@Component
final class CaseDecisionDocument implements DocumentKind {

    @Override
    public String code() {
        return "case-decision";
    }

    @Override
    public Right right() {
        return Right.CASE_READ;
    }

    @Override
    public DocumentPlaces places() {
        return new DocumentPlaces(
                List.of(
                        Place.required("编号", "巴事议〔2026〕0001号"),
                        Place.required("企业", "巴州某某纺织有限公司"),
                        Place.of("项目", "年产五万锭纺纱生产线"),
                        Place.required("事项", "用气指标和管网接入"),
                        Place.of("提报单位", "州工信局"),
                        Place.of("提报人", "王五"),
                        Place.of("提报日期", "2026-11-20"),
                        Place.of("涉及金额", "1200 万元"),
                        Place.of("情况", "二期投产后冬季用气缺口每日两万方。"),
                        Place.of("请求", "在年度指标外单列，并由管网公司承担红线外接入。"),
                        Place.of("现行政策为何不够", "现行办法按上年用量核定指标，新增产能没有依据。"),
                        Place.of("联审结论", "各单位同意，供气价格按现行规定执行。"),
                        Place.of("合法性审查", "通过　州司法审〔2026〕18号　2026-11-24"),
                        Place.of("公平竞争审查", "通过，不含个别税费优惠　巴公竞审〔2026〕9号　2026-11-24"),
                        Place.of("会议决定", "")),
                List.of(new DocumentPlaces.Table(
                        "联审意见",
                        List.of(
                                Place.required("单位", "州发改委"),
                                Place.of("意见", "同意"),
                                Place.of("理由", "符合产业规划。"),
                                Place.of("日期", "2026-11-23")))));
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("serviceplans.case.document.title"))
                .subtitle("{{编号}}")
                .form(
                        List.of(
                                List.of("企业", "{{企业}}", "项目", "{{项目}}"),
                                List.of("事项", "{{事项}}", "涉及金额", "{{涉及金额}}"),
                                List.of("提报单位", "{{提报单位}}", "提报人", "{{提报人}}　{{提报日期}}")),
                        List.of(24, 54, 24, 54))
                .heading(Sentences.of("serviceplans.case.field.matter"))
                .text("{{情况}}")
                .heading(Sentences.of("serviceplans.case.field.asked"))
                .text("{{请求}}")
                .heading(Sentences.of("serviceplans.case.field.insufficiency"))
                .text("{{现行政策为何不够}}")
                .heading(Sentences.of("serviceplans.case.stage.joint"))
                .table(
                        "联审意见",
                        List.of(
                                new WordLayout.Column("单位", "[单位]", 34),
                                new WordLayout.Column("意见", "[意见]", 26),
                                new WordLayout.Column("理由", "[理由]", 68),
                                new WordLayout.Column("日期", "[日期]", 28)))
                .text(Sentences.of("serviceplans.case.document.conclusion") + "{{联审结论}}")
                .heading(Sentences.of("serviceplans.case.stage.review"))
                .text(Sentences.of("serviceplans.case.CaseReviewKind.LEGAL") + "：{{合法性审查}}")
                .text(Sentences.of("serviceplans.case.CaseReviewKind.FAIR") + "：{{公平竞争审查}}")
                .heading(Sentences.of("serviceplans.case.stage.meeting"))
                .text("{{会议决定}}")
                .text(Sentences.of("serviceplans.case.document.lines"))
                .docx();
    }

    DocumentData data(CaseDecisionDetails decision) {
        return new DocumentData(
                Map.ofEntries(
                        Map.entry("编号", decision.row().number()),
                        Map.entry("企业", decision.row().enterpriseName()),
                        Map.entry("项目", or(decision.row().project())),
                        Map.entry("事项", decision.row().title()),
                        Map.entry("提报单位", decision.row().unit()),
                        Map.entry("提报人", decision.authorName()),
                        Map.entry("提报日期", Formats.day(decision.row().proposedOn())),
                        Map.entry(
                                "涉及金额",
                                or(CaseDecisionTexts.amount(decision.row().amountYuan()))),
                        Map.entry("情况", decision.form().matter()),
                        Map.entry("请求", decision.form().asked()),
                        Map.entry("现行政策为何不够", decision.form().insufficiency()),
                        Map.entry(
                                "联审结论",
                                decision.joint()
                                        .map(CaseDecisionDetails.Joint::conclusion)
                                        .orElse(Sentences.of("serviceplans.case.document.open"))),
                        Map.entry("合法性审查", review(decision, CaseReviewKind.LEGAL)),
                        Map.entry("公平竞争审查", review(decision, CaseReviewKind.FAIR)),
                        Map.entry("会议决定", meeting(decision))),
                Map.of(
                        "联审意见",
                        decision.asked().stream()
                                .map(CaseDecisionDocument::line)
                                .collect(Collectors.toList())));
    }

    private static Map<String, String> line(CaseDecisionDetails.Ask ask) {
        CaseDecisionDetails.Opinion opinion = ask.opinion();
        return Map.of(
                "单位", ask.name(),
                "意见",
                        opinion == null
                                ? Sentences.of("serviceplans.case.noOpinion")
                                : CaseDecisionTexts.opinion(opinion.kind()),
                "理由", opinion == null ? "" : opinion.reason(),
                "日期", opinion == null ? "" : Formats.day(OfficeTime.dayOf(opinion.at())));
    }

    private static String review(CaseDecisionDetails decision, CaseReviewKind kind) {
        return decision.review(kind)
                .map(one -> CaseDecisionSteps.reviewed(one) + (one.words().isEmpty() ? "" : "\n" + one.words()))
                .orElse(Sentences.of("serviceplans.case.document.open"));
    }

    private static String meeting(CaseDecisionDetails decision) {
        CaseDecisionDetails.Meeting meeting = decision.meeting();
        return meeting == null
                ? Sentences.of("serviceplans.case.document.open")
                : CaseDecisionTexts.state(meeting.outcome()) + "　" + meeting.meeting() + "　" + meeting.documentNo()
                        + "　" + Formats.day(meeting.on())
                        + (meeting.reason().isEmpty() ? "" : "\n" + meeting.reason());
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }
}
