package cn.qinqing.serviceplans.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanOnePage;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.DocumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The leader's page (领导一页纸): who, light, the next three milestones, what is late and why, what is to be decided. */
@Component
final class OnePageDocument implements DocumentKind {

    private static final String LINES = "事项";

    record Source(PlanDetails plan, PlanOnePage page, LocalDate on) {}

    private record Line(String kind, String what, String says) {}

    private static final DocumentFrame<Source> FRAME = DocumentFrame.of(Source.class)
            .required("企业名称", "巴州某某纺织有限公司", of -> of.plan().enterpriseName())
            .field("方案编号", "巴企策〔2026〕0001号", of -> of.plan().number())
            .field("项目名称", "年产十万锭纺纱项目", of -> OnePageTexts.cut(of.plan().projectName(), 60))
            .field("基本情况", "企业落户轻纺城，一期已投产。", of -> OnePageTexts.cut(of.plan().facts(), OnePageTexts.LONGEST_FACTS))
            .field("牵头单位", "州商务局", of -> of.plan().unitName())
            .field("服务管家", "王五", of -> OnePageTexts.cut(of.plan().stewardName(), 60))
            .required(
                    "灯",
                    "黄灯　完成 3/8，按计划应完成 5",
                    of -> PlanLightTexts.colour(of.plan().light().colour()) + "　"
                            + PlanLightTexts.why(of.plan().light()))
            .field("制表日期", "2026-12-01", of -> Formats.day(of.on()))
            .table(
                    LINES,
                    OnePageDocument::lines,
                    List.of(
                            DocumentFrame.<Line>column("类别", "近期节点", 22, (line, n) -> line.kind()),
                            DocumentFrame.<Line>column("内容", "措施 1 · 环评批复", 64, (line, n) -> line.what())
                                    .required(),
                            DocumentFrame.<Line>column(
                                    "说明", "2026-10-08 – 2026-11-06　州生态环境局", 70, (line, n) -> line.says())))
            .done();

    @Override
    public String code() {
        return "service-plan-page";
    }

    @Override
    public Right right() {
        return Right.PLAN_READ;
    }

    @Override
    public DocumentPlaces places() {
        return FRAME.places();
    }

    @Override
    public byte[] standard() {
        return new WordLayout(false)
                .title(Sentences.of("serviceplans.onePage.title"))
                .subtitle("{{企业名称}}　{{灯}}")
                .form(
                        List.of(
                                List.of(
                                        Sentences.of("serviceplans.paper.project"),
                                        "{{项目名称}}",
                                        Sentences.of("serviceplans.paper.number"),
                                        "{{方案编号}}"),
                                List.of(
                                        Sentences.of("serviceplans.paper.unit"),
                                        "{{牵头单位}}",
                                        Sentences.of("serviceplans.paper.steward"),
                                        "{{服务管家}}")),
                        List.of(24, 54, 24, 54))
                .note("{{基本情况}}（{{制表日期}}）")
                .table(LINES, FRAME.columns(LINES))
                .docx();
    }

    DocumentData data(Source source) {
        return FRAME.data(source);
    }

    private static List<Line> lines(Source of) {
        List<Line> lines = new ArrayList<>();
        PlanOnePage page = of.page();
        page.next()
                .forEach(step -> lines.add(new Line(
                        Sentences.of("serviceplans.onePage.next"),
                        OnePageTexts.step(step),
                        OnePageTexts.days(step) + "　" + OnePageTexts.who(step))));
        page.late().stream()
                .limit(OnePageTexts.MOST_LATE)
                .forEach(late -> lines.add(new Line(
                        Sentences.of("serviceplans.onePage.late"),
                        OnePageTexts.step(late.step()),
                        OnePageTexts.late(late) + "　" + OnePageTexts.why(late))));
        if (page.late().size() > OnePageTexts.MOST_LATE) {
            lines.add(new Line(
                    Sentences.of("serviceplans.onePage.late"),
                    Sentences.of("serviceplans.onePage.more", page.late().size() - OnePageTexts.MOST_LATE),
                    ""));
        }
        page.decisions().stream()
                .limit(OnePageTexts.MOST_DECISIONS)
                .forEach(one -> lines.add(
                        new Line(Sentences.of("serviceplans.onePage.decide"), "", OnePageTexts.decision(one))));
        if (page.decisions().isEmpty()) {
            lines.add(new Line(
                    Sentences.of("serviceplans.onePage.decide"), Sentences.of("serviceplans.onePage.decide.none"), ""));
        }
        return lines;
    }
}
