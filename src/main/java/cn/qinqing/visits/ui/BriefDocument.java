package cn.qinqing.visits.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.DocumentPlaces.Place;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitBrief;
import cn.qinqing.workbench.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The brief on paper (走访简报): one page to take along. */
@Component
final class BriefDocument implements DocumentKind {

    private static final String VISITS = "最近走访";

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
        return new DocumentPlaces(
                List.of(
                        Place.required("企业", "巴州某某纺织有限公司"),
                        Place.required("制表日期", "2026-11-26"),
                        Place.of("属地", "库尔勒市"),
                        Place.of("基本情况", "类别：企业"),
                        Place.of("联系责任", "联系领导　张三　副州长"),
                        Place.of("未办结诉求", "巴企诉〔2026〕0001号　停电多次"),
                        Place.of("近期预约", "2026-12-03（周四）　实地　李四"),
                        Place.of("安静日", "每周一　设备检修"),
                        Place.of("联系人", "王五　办公室主任"),
                        Place.of("已有信息", "统一社会信用代码　91652801000000000X")),
                List.of(new DocumentPlaces.Table(
                        VISITS, List.of(Place.of("日期", "2026-10-12"), Place.required("情况", "实地　州工信局　看了二期工地")))));
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
                .table(
                        VISITS,
                        List.of(new WordLayout.Column("日期", "[日期]", 26), new WordLayout.Column("情况", "[情况]", 130)))
                .heading(Sentences.of("visits.aside.issues"))
                .text("{{未办结诉求}}")
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
        return new DocumentData(
                Map.ofEntries(
                        Map.entry("企业", brief.enterprise().form().name()),
                        Map.entry("制表日期", Formats.day(brief.madeOn())),
                        Map.entry("属地", brief.division()),
                        Map.entry(
                                "基本情况",
                                BriefTexts.facts(brief).stream()
                                        .map(fact -> Sentences.of(fact.labelKey()) + "：" + fact.text())
                                        .collect(Collectors.joining("\n"))),
                        Map.entry("联系责任", lines(BriefTexts.holders(brief))),
                        Map.entry(
                                "未办结诉求",
                                lines(brief.openIssues().stream()
                                        .map(one -> EnterpriseAside.title(one) + "　" + BriefTexts.issue(one))
                                        .toList())),
                        Map.entry("近期预约", lines(BriefTexts.upcoming(brief))),
                        Map.entry("安静日", lines(BriefTexts.quiet(brief))),
                        Map.entry("联系人", lines(BriefTexts.contacts(brief))),
                        Map.entry("已有信息", lines(BriefTexts.known(brief)))),
                Map.of(
                        VISITS,
                        brief.visits().stream()
                                .map(row -> Map.of("日期", Formats.day(row.on()), "情况", BriefTexts.visit(row)))
                                .toList()));
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? Sentences.of("visits.brief.nothing") : String.join("\n", lines);
    }
}
