package cn.qinqing.paperwork.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.paperwork.Bulletin;
import cn.qinqing.paperwork.Bulletin.Figures;
import cn.qinqing.paperwork.BulletinFigure;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The bulletin on paper (诉求办理情况通报): the figures of a month beside those of the month before, by unit, category and place. */
@Component
final class BulletinDocument implements DocumentKind {

    private static final String FIGURES = "总体情况";
    private static final String PARTS = "分项情况";
    private static final String RATINGS = "企业评价";

    /** @param place whose figures they are */
    record Source(Bulletin bulletin, String place, LocalDate madeOn) {}

    private record Line(String name, String now, String before, String change) {}

    private record PartLine(String kind, Bulletin.Part part, String name) {

        String count(BulletinFigure figure) {
            return Formats.number(part.figures().of(figure));
        }
    }

    private static final DocumentFrame<Source> FRAME = DocumentFrame.of(Source.class)
            .required("范围", "巴音郭楞蒙古自治州", Source::place)
            .required("月份", "2026年10月", of -> BulletinChoices.name(of.bulletin().month()))
            .field("概述", "2026年10月，全州登记企业诉求120件……", of -> BulletinTexts.opening(of.bulletin(), of.place()))
            .field("口径", "登记：本月登记的诉求，不含导入的历史台账。", of -> definitions())
            .field("制表日期", "2026-11-03", of -> Formats.day(of.madeOn()))
            .table(
                    FIGURES,
                    BulletinDocument::lines,
                    List.of(
                            DocumentFrame.<Line>column("指标", "登记", 60, (line, n) -> line.name())
                                    .required(),
                            DocumentFrame.<Line>column("本月", "120", 32, (line, n) -> line.now())
                                    .required(),
                            DocumentFrame.column("上月", "112", 32, (line, n) -> line.before()),
                            DocumentFrame.column("比上月", "增 8", 32, (line, n) -> line.change())))
            .table(
                    PARTS,
                    BulletinDocument::parts,
                    List.of(
                            DocumentFrame.column("分类", "单位", 16, (line, n) -> line.kind()),
                            DocumentFrame.<PartLine>column("名称", "州住建局", 46, (line, n) -> line.name())
                                    .required(),
                            DocumentFrame.column("登记", "12", 15, (line, n) -> line.count(BulletinFigure.RECEIVED)),
                            DocumentFrame.column("答复", "10", 15, (line, n) -> line.count(BulletinFigure.REPLIED)),
                            DocumentFrame.<PartLine>column(
                                    "按期率",
                                    "90.0%",
                                    19,
                                    (line, n) -> BulletinTexts.percent(
                                            line.part().figures().onTime())),
                            DocumentFrame.column("重办", "1", 13, (line, n) -> line.count(BulletinFigure.REOPENED)),
                            DocumentFrame.column("销号", "9", 13, (line, n) -> line.count(BulletinFigure.CLOSED)),
                            DocumentFrame.<PartLine>column(
                                            "用时",
                                            "9",
                                            19,
                                            (line, n) -> BulletinTexts.days(
                                                    line.part().figures().median()))
                                    .headed("用时（工作日）")))
            .table(
                    RATINGS,
                    BulletinDocument::ratings,
                    List.of(
                            DocumentFrame.<List<String>>column("单位", "全部", 46, (line, n) -> line.get(0))
                                    .required(),
                            rating("非常满意", 1),
                            rating("满意", 2),
                            rating("基本满意", 3),
                            rating("不满意", 4),
                            rating("非常不满意", 5),
                            rating("未评价", 6)))
            .done();

    private static DocumentFrame.Column<List<String>> rating(String name, int place) {
        return DocumentFrame.column(name, "6", 18, (line, n) -> line.get(place));
    }

    @Override
    public String code() {
        return "issue-bulletin";
    }

    @Override
    public Right right() {
        return Right.ISSUE_FIGURES;
    }

    @Override
    public DocumentPlaces places() {
        return FRAME.places();
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("paperwork.bulletin.document"))
                .subtitle("（{{范围}}　{{月份}}）")
                .text("{{概述}}")
                .heading(Sentences.of("paperwork.bulletin.all"))
                .table(FIGURES, FRAME.columns(FIGURES))
                .heading(Sentences.of("paperwork.bulletin.parts"))
                .table(PARTS, FRAME.columns(PARTS))
                .heading(Sentences.of("paperwork.bulletin.ratings"))
                .table(RATINGS, FRAME.columns(RATINGS))
                .note(Sentences.of("paperwork.bulletin.ratings.note"))
                .heading(Sentences.of("paperwork.bulletin.definitions"))
                .note("{{口径}}")
                .closing("{{制表日期}}")
                .docx();
    }

    DocumentData data(Source source) {
        return FRAME.data(source);
    }

    private static String definitions() {
        return Arrays.stream(BulletinFigure.Facts.values())
                .map(facts -> Sentences.of("paperwork.definition." + facts.name()))
                .collect(Collectors.joining("\n"));
    }

    private static List<Line> lines(Source source) {
        Figures now = source.bulletin().now();
        Figures before = source.bulletin().before();
        List<Line> lines = new ArrayList<>(Stream.concat(BulletinFigure.MAIN.stream(), BulletinFigure.OUTCOMES.stream())
                .map(figure -> new Line(
                        BulletinTexts.label(figure),
                        Formats.number(now.of(figure)),
                        Formats.number(before.of(figure)),
                        BulletinTexts.change(now.of(figure), before.of(figure))))
                .toList());
        lines.add(new Line(
                Sentences.of("paperwork.figure.onTimeShare"),
                BulletinTexts.percent(now.onTime()),
                BulletinTexts.percent(before.onTime()),
                ""));
        lines.add(new Line(
                Sentences.of("paperwork.figure.median"),
                BulletinTexts.days(now.median()),
                BulletinTexts.days(before.median()),
                ""));
        return lines;
    }

    private static List<PartLine> parts(Source source) {
        List<PartLine> lines = new ArrayList<>();
        add(lines, "unit", source.bulletin().units());
        add(lines, "category", source.bulletin().categories());
        add(lines, "division", source.bulletin().divisions());
        return lines;
    }

    private static void add(List<PartLine> lines, String kind, List<Bulletin.Part> parts) {
        String label = Sentences.of("paperwork.bulletin.by." + kind);
        parts.forEach(part -> lines.add(new PartLine(label, part, BulletinTexts.name(part, kind))));
    }

    private static List<List<String>> ratings(Source source) {
        List<List<String>> lines = new ArrayList<>();
        if (source.bulletin().ratings().isEmpty()) {
            String few = Sentences.of("paperwork.bulletin.ratings.few");
            lines.add(List.of(few, "—", "—", "—", "—", "—", "—"));
            return lines;
        }
        lines.add(levels(
                Sentences.of("paperwork.bulletin.total"), source.bulletin().ratings()));
        source.bulletin().unitRatings().forEach(line -> lines.add(levels(BulletinTexts.name(line), line.counts())));
        return lines;
    }

    private static List<String> levels(String name, java.util.Map<BulletinFigure, Long> counts) {
        return Stream.concat(
                        Stream.of(name),
                        BulletinFigure.RATINGS.stream().map(level -> Formats.number(counts.getOrDefault(level, 0L))))
                .toList();
    }
}
