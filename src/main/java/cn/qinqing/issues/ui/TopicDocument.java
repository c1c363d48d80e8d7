package cn.qinqing.issues.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An issue as a topic of the joint meeting on paper (议题单): what it is about, what was done, what the meeting is asked. */
@Component
final class TopicDocument implements DocumentKind {

    /** So many steps of its progress stand on it, the latest. */
    private static final int MOST = 6;

    @Override
    public String code() {
        return "meeting-topic";
    }

    @Override
    public Right right() {
        return Right.ISSUE_READ;
    }

    @Override
    public DocumentPlaces places() {
        return new DocumentPlaces(
                List.of(
                        Place.required("诉求编号", "巴企诉〔2026〕0001号"),
                        Place.required("议题", "冬季用气指标不足"),
                        Place.of("企业", "巴州某某纺织有限公司"),
                        Place.of("主办单位", "州发改委"),
                        Place.of("原期限", "2026-11-13"),
                        Place.of("现期限", "2026-11-20"),
                        Place.of("列入日期", "2026-11-27"),
                        Place.required("列入依据", "督办单 巴企督〔2026〕0006号"),
                        Place.of("企业诉求", "冬季用气指标不足，影响二期投产。"),
                        Place.of("办理情况", "2026-11-10　已与供气公司联系"),
                        Place.of("状态", "待上会")),
                List.of());
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("issues.topic.document.title"))
                .subtitle("{{诉求编号}}")
                .form(
                        List.of(
                                List.of("议题", "{{议题}}", "企业", "{{企业}}"),
                                List.of("主办单位", "{{主办单位}}", "列入日期", "{{列入日期}}"),
                                List.of("原期限", "{{原期限}}", "现期限", "{{现期限}}")),
                        List.of(24, 54, 24, 54))
                .heading(Sentences.of("issues.topic.document.because"))
                .text("{{列入依据}}")
                .heading(Sentences.of("issues.topic.document.text"))
                .text("{{企业诉求}}")
                .heading(Sentences.of("issues.topic.document.done"))
                .text("{{办理情况}}")
                .heading(Sentences.of("issues.topic.document.ask"))
                .text(Sentences.of("issues.topic.document.ask.lines"))
                .heading(Sentences.of("issues.topic.document.decided"))
                .text(Sentences.of("issues.topic.document.decided.lines"))
                .docx();
    }

    DocumentData data(MeetingTopic topic, IssueDetails issue) {
        return new DocumentData(
                Map.ofEntries(
                        Map.entry("诉求编号", topic.number()),
                        Map.entry("议题", onPaper(topic) ? topic.title() : hidden(topic)),
                        Map.entry("企业", onPaper(topic) ? topic.enterprise() : hidden(topic)),
                        Map.entry("主办单位", TopicTexts.unit(topic)),
                        Map.entry("原期限", topic.original() == null ? "—" : Formats.day(topic.original())),
                        Map.entry("现期限", topic.due() == null ? "—" : Formats.day(topic.due())),
                        Map.entry("列入日期", Formats.day(topic.putOn())),
                        Map.entry("列入依据", TopicTexts.because(topic)),
                        Map.entry("企业诉求", words(topic, issue)),
                        Map.entry("办理情况", progress(issue)),
                        Map.entry("状态", TopicTexts.state(topic))),
                Map.of());
    }

    /** A paper travels: what was told in confidence stands on none, whoever makes it. */
    private static boolean onPaper(MeetingTopic topic) {
        return topic.privacy() == IssuePrivacy.NORMAL;
    }

    private static String hidden(MeetingTopic topic) {
        return Sentences.of("issues.hidden." + topic.privacy().name());
    }

    private static String words(MeetingTopic topic, IssueDetails issue) {
        if (onPaper(topic)) {
            return issue.text() == null ? "—" : issue.text();
        }
        return issue.paraphrase() == null ? hidden(topic) : issue.paraphrase();
    }

    private static String progress(IssueDetails issue) {
        String steps = issue.history().stream()
                .filter(step -> step.command().equals("PROGRESS") && step.reason() != null)
                .limit(MOST)
                .map(step -> Formats.day(OfficeTime.dayOf(step.at())) + "　" + step.reason())
                .collect(Collectors.joining("\n"));
        return steps.isEmpty() ? Sentences.of("issues.topic.document.none") : steps;
    }
}
