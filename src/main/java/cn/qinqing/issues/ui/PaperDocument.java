package cn.qinqing.issues.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.issues.IssueRequest;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.PaperSheet;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sheet on which an approval is given with a pen (呈批件): one page, with its number and a code of it. */
@Component
final class PaperDocument implements DocumentKind {

    /** Lines of the content that fit beside everything else, and characters on a line. */
    private static final int MOST_LINES = 4;

    private static final int CHARACTERS = 25;

    @Override
    public String code() {
        return "issue-paper";
    }

    @Override
    public Right right() {
        return Right.ISSUE_READ;
    }

    @Override
    public DocumentPlaces places() {
        return new DocumentPlaces(
                List.of(
                        Place.required("编号", "巴企呈〔2026〕0001号"),
                        Place.required(DocumentPlaces.CODE, "巴企呈〔2026〕0001号"),
                        Place.required("诉求编号", "巴企诉〔2026〕0001号"),
                        Place.required("呈批事项", "签发答复"),
                        Place.of("企业", "巴州某某纺织有限公司"),
                        Place.of("诉求", "冬季用气指标不足"),
                        Place.of("主办单位", "州某某局"),
                        Place.of("时限", "2026-12-10 到期"),
                        Place.required("拟办内容", "已增加日供气量 2 万方。"),
                        Place.of("呈报人", "王五"),
                        Place.of("呈报日期", "2026-11-27")),
                List.of());
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("issues.paper.document"))
                .subtitle("{{编号}}")
                .text("{{二维码}}")
                .form(
                        List.of(
                                List.of("呈批事项", "{{呈批事项}}", "诉求编号", "{{诉求编号}}"),
                                List.of("企业", "{{企业}}", "主办单位", "{{主办单位}}"),
                                List.of("诉求", "{{诉求}}", "时限", "{{时限}}"),
                                List.of("呈报人", "{{呈报人}}", "呈报日期", "{{呈报日期}}")),
                        List.of(26, 54, 26, 50))
                .heading(Sentences.of("issues.paper.content"))
                .text("{{拟办内容}}")
                .heading(Sentences.of("issues.paper.words"))
                .text(Sentences.of("issues.paper.lines"))
                .note(Sentences.of("issues.paper.note"))
                .docx();
    }

    DocumentData data(IssueDetails issue, IssueWork work, PaperSheet sheet) {
        String title = issue.row().title().isEmpty()
                ? Sentences.of("issues.hidden." + issue.row().privacy().name())
                : issue.row().title();
        return new DocumentData(
                Map.ofEntries(
                        Map.entry("编号", sheet.number()),
                        Map.entry(DocumentPlaces.CODE, sheet.number()),
                        Map.entry("诉求编号", issue.row().number()),
                        Map.entry(
                                "呈批事项",
                                Sentences.of(
                                        "issues.PaperMatter." + sheet.matter().name())),
                        Map.entry(
                                "企业",
                                issue.row().enterprise() == null
                                        ? Sentences.of("issues.anonymous")
                                        : issue.row().enterpriseName()),
                        Map.entry("诉求", title),
                        Map.entry(
                                "主办单位",
                                issue.row().leadUnit() == null
                                        ? Sentences.of("issues.noUnit")
                                        : issue.row().leadUnit()),
                        Map.entry("时限", IssueClocks.deadline(issue.row())),
                        Map.entry("拟办内容", onePage(content(work, sheet.matter()))),
                        Map.entry("呈报人", sheet.madeBy()),
                        Map.entry("呈报日期", Formats.day(OfficeTime.dayOf(sheet.madeAt())))),
                Map.of());
    }

    /** A sheet is one page: what is longer is read in the system, under the number that stands on it. */
    private static String onePage(String content) {
        StringBuilder kept = new StringBuilder();
        int lines = 0;
        for (String line : content.split("\n")) {
            int room = (MOST_LINES - lines) * CHARACTERS;
            if (room <= 0) {
                return kept.append(Sentences.of("issues.paper.cut")).toString();
            }
            int length = line.codePointCount(0, line.length());
            if (length > room) {
                return kept.append(line, 0, line.offsetByCodePoints(0, room))
                        .append("……\n")
                        .append(Sentences.of("issues.paper.cut"))
                        .toString();
            }
            kept.append(line).append("\n");
            lines += Math.max(1, (length + CHARACTERS - 1) / CHARACTERS);
        }
        return kept.toString().strip();
    }

    private static String content(IssueWork work, PaperMatter matter) {
        if (matter.kind().isEmpty()) {
            return work.replies().stream()
                    .filter(one -> one.round() == work.round())
                    .findFirst()
                    .map(PaperDocument::reply)
                    .orElse("");
        }
        return work.requests().stream()
                .filter(one -> one.waits() && one.kind() == matter.kind().orElseThrow())
                .findFirst()
                .map(PaperDocument::asked)
                .orElse("");
    }

    /** What it comes to stands first: the text may be cut. */
    private static String reply(IssueReply reply) {
        return Sentences.of("issues.reply.outcome")
                + "："
                + Sentences.of("issues.OutcomeCode." + reply.outcome().name()) + "　"
                + Sentences.of("issues.reply.basis") + "：" + reply.basis() + "\n" + reply.text();
    }

    private static String asked(IssueRequest asked) {
        StringBuilder lines = new StringBuilder(Sentences.of(
                "issues.part.request.asked",
                Formats.minute(asked.askedAt()),
                asked.askedName(),
                asked.reason() == null ? "" : asked.reason()));
        if (asked.words() != null && !asked.words().equals(asked.reason())) {
            lines.append("\n").append(asked.words());
        }
        if (asked.until() != null) {
            lines.append("\n").append(Sentences.of("issues.part.request.until", Formats.day(asked.until())));
        }
        return lines.toString();
    }
}
