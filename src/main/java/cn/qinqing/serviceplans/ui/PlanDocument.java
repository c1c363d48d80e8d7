package cn.qinqing.serviceplans.ui;

import cn.qinqing.exchange.DocumentData;
import cn.qinqing.exchange.DocumentFrame;
import cn.qinqing.exchange.DocumentPlaces;
import cn.qinqing.exchange.WordLayout;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.workbench.DocumentKind;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The service plan on paper (一企一策服务方案): needs and measures, and the milestones as a table of days. It lies. */
@Component
final class PlanDocument implements DocumentKind {

    private static final String MEASURES = "措施清单";
    private static final String STEPS = "节点安排";

    /** @param on day on which it is made */
    record Source(PlanDetails plan, LocalDate on) {}

    private record Measure(int number, PlanDetails.Measure measure) {}

    private record Step(int measure, PlanDetails.Milestone step, String before, String light, String bar) {}

    private final I18NProvider texts;
    private final DocumentFrame<Source> frame;

    PlanDocument(I18NProvider texts) {
        this.texts = texts;
        frame = DocumentFrame.of(Source.class)
                .required("方案编号", "巴企策〔2026〕0001号", of -> of.plan().number())
                .required("企业名称", "巴州某某纺织有限公司", of -> of.plan().enterpriseName())
                .field("项目名称", "年产十万锭纺纱项目", of -> orDash(of.plan().projectName()))
                .field("版本", "第 2 版（已与企业商定）", this::version)
                .field("基本情况", "企业落户轻纺城，一期已投产。", of -> orDash(of.plan().facts()))
                .field(
                        "所处阶段",
                        "项目落地",
                        of -> text(
                                "serviceplans.paper.stage." + of.plan().stage().name()))
                .field("牵头单位", "州商务局", of -> of.plan().unitName())
                .field("服务管家", "王五", of -> orDash(of.plan().stewardName()))
                .field("进度", "绿灯，完成 3/8", this::progress)
                .field("企业确认", "2026-11-20 企业逐项确认", this::agreed)
                .field("时间轴说明", "每格 1 个月，从 2026 年 8 月起：■ 已做，□ 计划。", this::barNote)
                .field("制表日期", "2026-12-01", of -> Formats.day(of.on()))
                .table(
                        MEASURES,
                        PlanDocument::measures,
                        List.of(
                                DocumentFrame.<Measure>column(
                                        "序号", "1", 10, (line, n) -> Integer.toString(line.number())),
                                DocumentFrame.column(
                                        "需求",
                                        "天然气接入",
                                        38,
                                        (line, n) -> line.measure().need()),
                                DocumentFrame.<Measure>column(
                                                "措施",
                                                "协调接入工业园区管网",
                                                56,
                                                (line, n) -> line.measure().text())
                                        .required(),
                                DocumentFrame.column(
                                        "政策依据",
                                        "巴政发〔2026〕3号",
                                        30,
                                        (line, n) -> orDash(line.measure().basis())),
                                DocumentFrame.column(
                                        "牵头单位",
                                        "州住建局",
                                        26,
                                        (line, n) -> line.measure().leadName()),
                                DocumentFrame.column("配合单位", "州发改委", 26, (line, n) -> others(line.measure())),
                                DocumentFrame.column(
                                        "责任人",
                                        "张三",
                                        16,
                                        (line, n) -> orDash(line.measure().personName())),
                                DocumentFrame.column(
                                        "完成时限",
                                        "2026-12-01",
                                        23,
                                        (line, n) -> Formats.day(line.measure().due()))))
                .table(
                        STEPS,
                        this::steps,
                        List.of(
                                DocumentFrame.<Step>column(
                                        "措施", "1", 12, (line, n) -> Integer.toString(line.measure())),
                                DocumentFrame.<Step>column(
                                                "节点",
                                                "环评批复",
                                                46,
                                                (line, n) -> line.step().name())
                                        .required(),
                                DocumentFrame.column(
                                        "计划",
                                        "2026-10-08 至 2026-11-06",
                                        26,
                                        (line, n) -> days(
                                                line.step().plannedStart(),
                                                line.step().plannedEnd())),
                                DocumentFrame.column(
                                        "实际",
                                        "2026-10-09 至 2026-11-05",
                                        26,
                                        (line, n) -> days(
                                                line.step().actualStart(),
                                                line.step().actualEnd())),
                                DocumentFrame.column("前置节点", "用地批复", 28, (line, n) -> orDash(line.before())),
                                DocumentFrame.column("状态", "已完成", 16, (line, n) -> line.light()),
                                DocumentFrame.column("时间轴", "－－□□■■－－", 70, (line, n) -> line.bar())))
                .done();
    }

    @Override
    public String code() {
        return "service-plan";
    }

    @Override
    public Right right() {
        return Right.PLAN_READ;
    }

    @Override
    public DocumentPlaces places() {
        return frame.places();
    }

    @Override
    public byte[] standard() {
        return new WordLayout(true)
                .title(text("serviceplans.paper.plan.title"))
                .subtitle("{{企业名称}}　{{方案编号}}")
                .form(
                        List.of(
                                List.of(
                                        text("serviceplans.paper.project"),
                                        "{{项目名称}}",
                                        text("serviceplans.paper.version"),
                                        "{{版本}}"),
                                List.of(
                                        text("serviceplans.paper.stage"),
                                        "{{所处阶段}}",
                                        text("serviceplans.paper.progress"),
                                        "{{进度}}"),
                                List.of(
                                        text("serviceplans.paper.unit"),
                                        "{{牵头单位}}",
                                        text("serviceplans.paper.steward"),
                                        "{{服务管家}}"),
                                List.of(
                                        text("serviceplans.paper.facts"),
                                        "{{基本情况}}",
                                        text("serviceplans.paper.agreed"),
                                        "{{企业确认}}")),
                        List.of(26, 92, 26, 80))
                .heading(text("serviceplans.paper.measures"))
                .table(MEASURES, frame.columns(MEASURES))
                .heading(text("serviceplans.paper.steps"))
                .table(STEPS, frame.columns(STEPS))
                .note("{{时间轴说明}}" + text("serviceplans.paper.lights.note"))
                .closing("{{制表日期}}")
                .docx();
    }

    DocumentData data(Source source) {
        return frame.data(source);
    }

    private static List<Measure> measures(Source of) {
        var numbers = of.plan().measureNumbers();
        return of.plan().measures().stream()
                .filter(one -> one.leftOut() == null)
                .map(one ->
                        new Measure(Objects.requireNonNull(numbers.get(one.id().value())), one))
                .toList();
    }

    private List<Step> steps(Source of) {
        var names = of.plan().milestones().stream()
                .collect(Collectors.toMap(one -> one.id().value(), PlanDetails.Milestone::name));
        MonthBar bar = MonthBar.over(of.plan().milestones());
        List<Step> steps = new ArrayList<>();
        measures(of)
                .forEach(measure -> measure.measure()
                        .steps()
                        .forEach(step -> steps.add(new Step(
                                measure.number(),
                                step,
                                step.predecessor() == null
                                        ? ""
                                        : names.getOrDefault(step.predecessor().value(), ""),
                                text("uikit.gantt.light."
                                        + PlanGanttRows.light(of.plan(), step.step(), of.on())
                                                .name()),
                                bar.of(step.step(), of.on())))));
        return steps;
    }

    private String version(Source of) {
        PlanDetails plan = of.plan();
        boolean agreed = Objects.equals(plan.course().agreedVersion(), plan.planVersion());
        return text(
                agreed ? "serviceplans.paper.version.agreed" : "serviceplans.paper.version.draft",
                Integer.toString(plan.planVersion()));
    }

    private String progress(Source of) {
        return text("serviceplans.paper.colour." + of.plan().light().colour().name())
                + "，"
                + text(
                        "serviceplans.paper.counts",
                        of.plan().light().done(),
                        of.plan().light().total(),
                        of.plan().light().due());
    }

    private String agreed(Source of) {
        PlanDetails.Course course = of.plan().course();
        return course.agreedOn() == null
                ? text("serviceplans.paper.agreed.not")
                : text(
                        "serviceplans.paper.agreed.on",
                        Formats.day(course.agreedOn()),
                        String.valueOf(course.agreedVersion()),
                        orDash(course.agreedHow()));
    }

    private String barNote(Source of) {
        MonthBar bar = MonthBar.over(of.plan().milestones());
        return text(
                "serviceplans.paper.bar.note",
                Integer.toString(bar.each()),
                Integer.toString(bar.first().getYear()),
                Integer.toString(bar.first().getMonthValue()));
    }

    private String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null
                ? "—"
                : to == null
                        ? text("serviceplans.paper.days.running", Formats.day(from))
                        : text("serviceplans.paper.days", Formats.day(from), Formats.day(to));
    }

    private static String others(PlanDetails.Measure measure) {
        return measure.others().isEmpty()
                ? "—"
                : measure.others().stream().map(PlanDetails.CoUnit::name).collect(Collectors.joining("、"));
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }

    /** Also in the background, where there is no window. */
    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
