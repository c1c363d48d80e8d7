package cn.qinqing.issues.ui;

import cn.qinqing.calendar.OfficeHours;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.LadderStep;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The escalation ladder (督办阶梯) and the office hours: what holds, what will, what did. */
@Route(IssueRoutes.LADDER)
@Menu(order = 27.5, title = "issues.ladder.title")
@RolesAllowed(RightsCatalog.ISSUE_READ)
class LadderView extends Div implements HasDynamicTitle {

    private final transient SupervisionTools tools;

    LadderView(SupervisionTools tools) {
        this.tools = tools;
        addClassName("qq-page");
        fill();
    }

    private void fill() {
        removeAll();
        Paragraph explain = new Paragraph(getTranslation("issues.ladder.explain"));
        explain.addClassName("qq-sub");
        add(new H1(getTranslation("issues.ladder.title")), explain);
        tools.ladder().unmanned(tools.actor()).forEach(step -> add(unmanned(step)));
        add(ladder());
        Paragraph open = new Paragraph(getTranslation("issues.ladder.hours.explain"));
        open.addClassName("qq-sub");
        add(new H2(getTranslation("issues.ladder.hours")), open, hours());
    }

    /** Says to whom a step goes as long as nobody holds its post, and lets the desk name one at once. */
    private Div unmanned(LadderStep step) {
        Div hint = new Div(new Span(LadderTexts.unmanned(step)));
        hint.addClassName("qq-warn");
        if (tools.actor().may(Right.ISSUE_TRIAGE)) {
            hint.add(new Button(
                    getTranslation("issues.ladder.unmanned.name"),
                    click -> new ChangeStepDialog(tools, step, this::fill).open()));
        }
        return hint;
    }

    private PlainTable ladder() {
        boolean edits = tools.actor().may(Right.ISSUE_TRIAGE);
        PlainTable table = table(
                "issues.ladder.title",
                Stream.of("place", "when", "whom", "colour", "answerDays", "period", "document"),
                edits);
        tools.ladder().history(tools.actor()).forEach(step -> {
            boolean holds = step.period().contains(tools.today());
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(getTranslation("issues.ladder.place." + step.place())),
                    new Span(LadderTexts.when(step)),
                    new Span(LadderTexts.whom(step)),
                    step.used()
                            ? new Tag(
                                    getTranslation("issues.SupervisionColour."
                                            + step.colour().name()),
                                    SupervisionTexts.tone(step.colour()))
                            : new Span(getTranslation("issues.ladder.unused")),
                    new Span(getTranslation("issues.ladder.answerIn", step.answerDays())),
                    new Span(Formats.period(step.period())),
                    new Span(step.documentNo() == null ? "—" : step.documentNo())));
            if (edits) {
                cells.add(holds ? change(step) : new Span());
            }
            table.line(cells);
        });
        return table;
    }

    private Button change(LadderStep step) {
        Button change = new Button(
                getTranslation("issues.ladder.change"),
                click -> new ChangeStepDialog(tools, step, () -> {
                            Notices.done(getTranslation("issues.ladder.done"));
                            fill();
                        })
                        .open());
        change.setAriaLabel(getTranslation("issues.ladder.change.of", LadderTexts.when(step), LadderTexts.whom(step)));
        return change;
    }

    private PlainTable hours() {
        boolean edits = tools.actor().may(Right.CALENDAR_EDIT);
        PlainTable table =
                table("issues.ladder.hours", Stream.of("season", "morning", "afternoon", "period", "document"), edits);
        for (OfficeHours.Season season : tools.calendar().hours(tools.actor())) {
            List<Component> cells = new ArrayList<>(Stream.of(
                            season(season),
                            season.morningFrom() + "–" + season.morningTo(),
                            season.afternoonFrom() + "–" + season.afternoonTo(),
                            Formats.period(season.validity()),
                            season.documentNo() == null ? "—" : season.documentNo())
                    .map(Span::new)
                    .toList());
            if (edits) {
                cells.add(season.validity().contains(tools.today()) ? change(season) : new Span());
            }
            table.line(cells);
        }
        return table;
    }

    private Button change(OfficeHours.Season season) {
        Button change = new Button(
                getTranslation("issues.ladder.hours.change"),
                click -> new ChangeHoursDialog(tools, season, () -> {
                            Notices.done(getTranslation("issues.ladder.hours.done"));
                            fill();
                        })
                        .open());
        change.setAriaLabel(getTranslation("issues.ladder.hours.change.of", season(season)));
        return change;
    }

    private String season(OfficeHours.Season season) {
        return getTranslation(
                "issues.ladder.season",
                season.from().getMonthValue(),
                season.from().getDayOfMonth());
    }

    private PlainTable table(String label, Stream<String> columns, boolean actions) {
        List<String> headings = new ArrayList<>(columns.map(name -> getTranslation("issues.ladder.field." + name))
                .toList());
        if (actions) {
            headings.add(getTranslation("issues.ladder.field.action"));
        }
        PlainTable table = new PlainTable(headings);
        table.getElement().setAttribute("aria-label", getTranslation(label));
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("issues.ladder.title"));
    }
}
