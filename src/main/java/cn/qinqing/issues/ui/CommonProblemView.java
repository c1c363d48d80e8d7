package cn.qinqing.issues.ui;

import cn.qinqing.issues.CommonProblem;
import cn.qinqing.issues.CommonProblemId;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** One common problem: what it is about, which issues belong to it, what was answered, what became of each. */
@Route(IssueRoutes.PROBLEMS)
@RolesAllowed(RightsCatalog.ISSUE_READ)
class CommonProblemView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CommonTools tools;
    private String title = "";

    CommonProblemView(CommonTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        load(parameter, List.of());
    }

    private void load(String id, List<CommonProblem.Outcome> outcomes) {
        removeAll();
        try {
            show(tools.queries().get(tools.actor(), CommonProblemId.of(id)), outcomes);
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("commonproblem.list.title")), new EmptyState(title));
        }
    }

    private void show(CommonProblem problem, List<CommonProblem.Outcome> outcomes) {
        title = problem.number();
        Div heading = new Div(new H1(problem.title()), actions(problem));
        heading.addClassName("qq-heading");
        Paragraph below = new Paragraph(problem.number() + "　"
                + getTranslation("commonproblem.state." + problem.state().name()));
        below.addClassName("qq-sub");
        Paragraph words = new Paragraph(problem.text());
        words.addClassName("qq-words");
        Div main = new Div(facts(problem), new H2(getTranslation("commonproblem.text")), words);
        if (problem.answer() != null) {
            Paragraph answer = new Paragraph(problem.answer().text());
            answer.addClassName("qq-words");
            main.add(
                    new H2(getTranslation("commonproblem.answer")),
                    answer,
                    new KeyValues()
                            .line(
                                    getTranslation("issues.reply.basis"),
                                    problem.answer().basis())
                            .line(
                                    getTranslation("issues.reply.outcome"),
                                    getTranslation("issues.OutcomeCode."
                                            + problem.answer().outcome().name()))
                            .line(
                                    getTranslation("commonproblem.answeredBy"),
                                    problem.answer().by() + "　"
                                            + Formats.second(problem.answer().at())));
        }
        main.add(results(outcomes));
        main.add(new H2(getTranslation("commonproblem.members")), members(problem));
        Div columns = new Div(main, new Aside(new H2(getTranslation("commonproblem.history")), history(problem)));
        columns.addClassName("qq-two");
        add(heading, below, columns);
    }

    private Div actions(CommonProblem problem) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        Runnable changed = () -> load(problem.id().toString(), List.of());
        if (tools.actor().may(Right.ISSUE_TRIAGE)) {
            actions.add(
                    new Button(
                            getTranslation("commonproblem.change"),
                            click -> new CommonProblemDialog(tools, problem, List.of(), id -> changed.run()).open()),
                    new Button(
                            getTranslation("commonproblem.toMeeting"),
                            click -> new ProblemMeetingDialog(tools, problem, changed).open()));
        }
        boolean own = problem.lead() != null
                && tools.actor().unitId().filter(problem.lead()::equals).isPresent();
        if (own && tools.actor().may(Right.ISSUE_HANDLE)) {
            Button answer = new Button(
                    getTranslation("commonproblem.answerOnce"),
                    click -> new CommonAnswerDialog(
                                    tools, problem, done -> load(problem.id().toString(), done))
                            .open());
            answer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(answer);
            if (problem.answer() != null && problem.waiting() > 0) {
                actions.add(new Button(
                        getTranslation("commonproblem.draftRest"),
                        click -> Notices.orRefused(() ->
                                load(problem.id().toString(), tools.answers().draft(tools.actor(), problem.id())))));
            }
        }
        if (problem.answer() != null && problem.waiting() > 0 && tools.actor().may(Right.ISSUE_SIGN)) {
            Button sign = new Button(
                    getTranslation("commonproblem.signAll"),
                    click -> new SignAllDialog(
                                    tools, problem, done -> load(problem.id().toString(), done))
                            .open());
            sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(sign);
        }
        return actions;
    }

    private KeyValues facts(CommonProblem problem) {
        KeyValues facts = new KeyValues()
                .line(
                        getTranslation("commonproblem.field.lead"),
                        problem.leadName() == null ? getTranslation("issues.noUnit") : problem.leadName());
        if (problem.meeting() != null && problem.meetingOn() != null) {
            facts.line(
                    getTranslation("commonproblem.meeting"),
                    problem.meeting() + "　" + Formats.day(problem.meetingOn()));
        }
        return facts.line(
                getTranslation("commonproblem.created"),
                problem.createdBy() + "　" + Formats.second(problem.createdAt()));
    }

    /** What became of each issue when all were treated at once. */
    private Div results(List<CommonProblem.Outcome> outcomes) {
        Div results = new Div();
        results.getElement().setAttribute("role", "status");
        if (outcomes.isEmpty()) {
            return results;
        }
        UnorderedList list = new UnorderedList();
        outcomes.forEach(one -> list.add(new ListItem(one.number() + "："
                + (one.refused() == null
                        ? getTranslation("commonproblem.result.done")
                        : Sentences.of(one.refused())))));
        results.add(new H2(getTranslation("commonproblem.result")), list);
        return results;
    }

    private Component members(CommonProblem problem) {
        List<IssueRow> rows = tools.queries().members(tools.actor(), problem.id());
        if (rows.isEmpty()) {
            return new EmptyState(getTranslation("commonproblem.members.none"));
        }
        PlainTable table = new PlainTable(List.of(
                getTranslation("issues.field.clock"),
                getTranslation("issues.field.issue"),
                getTranslation("issues.field.enterprise"),
                getTranslation("issues.field.leadUnit"),
                getTranslation("issues.field.status"),
                ""));
        table.getElement().setAttribute("aria-label", getTranslation("commonproblem.members"));
        rows.forEach(row -> {
            String shown = row.title().isEmpty()
                    ? getTranslation("issues.hidden." + row.privacy().name())
                    : row.title();
            List<Component> cells = new ArrayList<>(List.of(
                    new Tag(IssueClocks.words(tools.issues(), row), IssueClocks.tone(tools.issues(), row)),
                    new Anchor(IssueRoutes.details(row.id()), row.number() + "　" + shown),
                    new Span(row.enterprise() == null ? getTranslation("issues.anonymous") : row.enterpriseName()),
                    new Span(row.leadUnit() == null ? getTranslation("issues.noUnit") : row.leadUnit()),
                    new Span(getTranslation("issues.IssueStatus." + row.status().name()))));
            cells.add(leave(problem, row));
            table.line(cells);
        });
        return table;
    }

    private Component leave(CommonProblem problem, IssueRow row) {
        if (!tools.actor().may(Right.ISSUE_TRIAGE)) {
            return new Span();
        }
        Button leave = new Button(
                getTranslation("commonproblem.leave"),
                click -> new LeaveProblemDialog(
                                tools, problem, row, () -> load(problem.id().toString(), List.of()))
                        .open());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.setAriaLabel(getTranslation("commonproblem.leave.aria", row.number()));
        return leave;
    }

    private UnorderedList history(CommonProblem problem) {
        UnorderedList list = new UnorderedList();
        tools.queries()
                .history(tools.actor(), problem.id())
                .forEach(step -> list.add(new ListItem(Formats.second(step.at()) + "　"
                        + getTranslation("commonproblem.step." + step.command())
                        + (step.issue() == null ? "" : "　" + step.issue())
                        + "　" + step.actorName()
                        + (step.reason() == null ? "" : "：" + step.reason()))));
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
