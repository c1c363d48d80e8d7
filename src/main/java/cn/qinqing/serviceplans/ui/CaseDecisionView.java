package cn.qinqing.serviceplans.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.WhoSees;
import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionDetails.Ask;
import cn.qinqing.serviceplans.CaseDecisionDetails.Meeting;
import cn.qinqing.serviceplans.CaseDecisionDetails.Opinion;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseOpinionKind;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import cn.qinqing.workbench.StoredFile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case-by-case decision: its stages as a row, what is missing in words, the proposal, opinions, reviews, the decision. */
@Route(CaseDecisionRoutes.LIST)
@RolesAllowed(RightsCatalog.CASE_READ)
class CaseDecisionView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CaseDecisionTools tools;
    private String title = "";

    CaseDecisionView(CaseDecisionTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        load(parameter);
    }

    private void load(String id) {
        removeAll();
        try {
            show(tools.queries().details(tools.actor(), CaseDecisionId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("serviceplans.case.list.title")), new EmptyState(title));
        }
    }

    private void show(CaseDecisionDetails decision) {
        title = decision.row().number();
        H1 name = new H1(decision.row().title());
        name.getElement().setAttribute("tabindex", "-1");
        Div heading = new Div(name, new CaseDecisionActions(tools, decision, () -> {
            load(decision.row().id().toString());
            // the button that opened the dialog is gone
            getChildren()
                    .findFirst()
                    .flatMap(top -> top.getChildren().findFirst())
                    .ifPresent(first -> first.getElement().executeJs("this.focus()"));
        }));
        heading.addClassName("qq-heading");
        Paragraph below = new Paragraph(
                new Tag(
                        CaseDecisionTexts.state(decision.row().state()),
                        CaseDecisionTexts.tone(decision.row().state())),
                new Span("　" + decision.row().number() + "　"
                        + (decision.round() > 1
                                ? getTranslation("serviceplans.case.round", decision.round()) + "　"
                                : "")
                        + decision.row().unit()));
        below.addClassName("qq-sub");
        add(heading, below, new CaseDecisionSteps(decision));
        List<String> missing = CaseDecisionTexts.missing(decision, tools.today());
        if (!missing.isEmpty()) {
            Paragraph still =
                    new Paragraph(getTranslation("serviceplans.case.missing") + String.join("；", missing) + "。");
            still.addClassName("qq-case-missing");
            still.getElement().setAttribute("role", "status");
            add(still);
        }
        Div main = new Div(facts(decision));
        words(main, "serviceplans.case.field.matter", decision.form().matter());
        words(main, "serviceplans.case.field.asked", decision.form().asked());
        words(main, "serviceplans.case.field.insufficiency", decision.form().insufficiency());
        main.add(new H2(getTranslation("serviceplans.case.stage.joint")), opinions(decision));
        decision.joint().ifPresent(joint -> {
            main.add(new Paragraph(getTranslation(
                    "serviceplans.case.joint.closed", Formats.minute(joint.at()), joint.by(), joint.conclusion())));
        });
        main.add(new H2(getTranslation("serviceplans.case.stage.review")), reviews(decision));
        meeting(main, decision);
        if (decision.row().state().approved()) {
            main.add(new CaseOutcomePart(tools, decision));
        }
        main.add(new WhoSeesSection(() -> readers(decision)));
        Div columns = new Div(main, new Aside(new H2(getTranslation("serviceplans.case.history")), history(decision)));
        columns.addClassName("qq-two");
        add(columns);
    }

    private List<String> readers(CaseDecisionDetails decision) {
        WhoSees.Audience audience =
                tools.queries().audience(tools.actor(), decision.row().id());
        return WhoSeesSection.sentences(
                tools.plans().whoSees().casesOf(tools.actor(), audience),
                tools.plans().divisions().nameOf(audience.division()),
                "serviceplans.case.whoSees.unit");
    }

    private KeyValues facts(CaseDecisionDetails decision) {
        KeyValues facts = new KeyValues()
                .line(
                        getTranslation("serviceplans.case.field.enterprise"),
                        new Anchor(
                                EnterpriseRoutes.details(decision.row().enterprise()),
                                decision.row().enterpriseName()))
                .line(
                        getTranslation("serviceplans.case.field.project"),
                        decision.row().project())
                .line(
                        getTranslation("serviceplans.case.field.amount"),
                        CaseDecisionTexts.amount(decision.row().amountYuan()))
                .line(
                        getTranslation("serviceplans.case.field.author"),
                        decision.authorName() + "　" + decision.row().unit() + "　"
                                + Formats.day(decision.row().proposedOn()));
        if (decision.previous() != null) {
            facts.line(
                    getTranslation("serviceplans.case.field.previous"),
                    new Anchor(
                            CaseDecisionRoutes.details(decision.previous().id()),
                            decision.previous().number()));
        }
        if (decision.next() != null) {
            facts.line(
                    getTranslation("serviceplans.case.field.next"),
                    new Anchor(
                            CaseDecisionRoutes.details(decision.next().id()),
                            decision.next().number()));
        }
        return facts;
    }

    private void words(Div main, String labelKey, String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("qq-words");
        main.add(new H2(getTranslation(labelKey)), words);
    }

    private Component opinions(CaseDecisionDetails decision) {
        if (decision.asks().isEmpty()) {
            return new Paragraph(getTranslation("serviceplans.case.asks.none"));
        }
        PlainTable table = new PlainTable(List.of(
                getTranslation("serviceplans.case.field.askedUnit"),
                getTranslation("serviceplans.case.field.opinion"),
                getTranslation("serviceplans.case.field.reason"),
                getTranslation("serviceplans.case.field.given")));
        table.getElement().setAttribute("aria-label", getTranslation("serviceplans.case.stage.joint"));
        decision.asks()
                .forEach(ask -> table.line(List.of(
                        new Span(
                                ask.round() == decision.round()
                                        ? ask.name()
                                        : ask.name() + "　" + getTranslation("serviceplans.case.round", ask.round())),
                        opinion(ask),
                        reason(decision, ask.opinion()),
                        given(ask))));
        return table;
    }

    private Component opinion(Ask ask) {
        Opinion opinion = ask.opinion();
        if (opinion == null) {
            boolean late = ask.due().isBefore(tools.today());
            return new Tag(
                    getTranslation(late ? "serviceplans.case.noOpinion.late" : "serviceplans.case.noOpinion"),
                    late ? Tag.Tone.LATE : Tag.Tone.SOON);
        }
        return new Tag(CaseDecisionTexts.opinion(opinion.kind()), tone(opinion.kind()));
    }

    private static Tag.Tone tone(CaseOpinionKind kind) {
        return switch (kind) {
            case AGREE -> Tag.Tone.GOOD;
            case CONDITIONAL -> Tag.Tone.SOON;
            case DISAGREE -> Tag.Tone.LATE;
            case WAIVED -> Tag.Tone.PARKED;
        };
    }

    private Component reason(CaseDecisionDetails decision, @Nullable Opinion opinion) {
        if (opinion == null) {
            return new Span("—");
        }
        Div words = new Div(new Span(opinion.reason()));
        if (!opinion.paper().isEmpty()) {
            Span paper = new Span(getTranslation("serviceplans.case.opinion.paper", opinion.paper()) + "　");
            paper.addClassName("qq-sub");
            words.add(new Div(paper));
            if (opinion.file() != null) {
                words.add(scan(decision, opinion.file()));
            }
        }
        return words;
    }

    private Component given(Ask ask) {
        return new Span(
                ask.opinion() == null
                        ? getTranslation("serviceplans.case.dueBy", Formats.day(ask.due()))
                        : ask.opinion().by() + "　"
                                + Formats.minute(ask.opinion().at()));
    }

    private Component reviews(CaseDecisionDetails decision) {
        if (decision.reviews().isEmpty()) {
            return new Paragraph(getTranslation("serviceplans.case.reviews.none"));
        }
        KeyValues all = new KeyValues();
        decision.reviews().forEach(one -> {
            Div words = new Div(
                    new Tag(
                            getTranslation("serviceplans.case.review." + (one.passed() ? "passed" : "failed")),
                            one.passed() ? Tag.Tone.GOOD : Tag.Tone.LATE),
                    new Span("　" + CaseDecisionSteps.reviewed(one) + "　" + one.reviewer()
                            + (one.unit() == null ? "" : "　" + one.unit())));
            if (!one.words().isEmpty()) {
                words.add(new Div(one.words()));
            }
            all.line(
                    getTranslation("serviceplans.case.CaseReviewKind."
                                    + one.kind().name())
                            + (one.round() == decision.round()
                                    ? ""
                                    : "　" + getTranslation("serviceplans.case.round", one.round())),
                    words);
        });
        return all;
    }

    private void meeting(Div main, CaseDecisionDetails decision) {
        Meeting meeting = decision.meeting();
        if (meeting == null) {
            return;
        }
        KeyValues facts = new KeyValues()
                .line(
                        getTranslation("serviceplans.case.field.outcome"),
                        new Tag(CaseDecisionTexts.state(meeting.outcome()), CaseDecisionTexts.tone(meeting.outcome())))
                .line(getTranslation("serviceplans.case.field.meeting.name"), meeting.meeting())
                .line(
                        getTranslation("serviceplans.case.field.meeting.document"),
                        meeting.documentNo() + "　" + Formats.day(meeting.on()))
                .line(getTranslation("serviceplans.case.field.meeting.reason"), meeting.reason());
        if (meeting.minutes() != null) {
            facts.line(getTranslation("serviceplans.case.field.meeting.minutes"), scan(decision, meeting.minutes()));
        }
        main.add(new H2(getTranslation("serviceplans.case.stage.meeting")), facts);
    }

    private Anchor scan(CaseDecisionDetails decision, FileId file) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    StoredFile stored =
                            tools.service().file(tools.actor(), decision.row().id(), file);
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(
                            tools.files().open(stored.id()), stored.name(), stored.mediaType(), stored.size());
                }),
                getTranslation("serviceplans.case.scan"));
    }

    private TimelineList history(CaseDecisionDetails decision) {
        TimelineList list = new TimelineList();
        decision.steps()
                .forEach(step -> list.entry(
                        Formats.minute(step.at()),
                        getTranslation("serviceplans.case.step." + step.command()),
                        (step.detail() == null ? "" : step.detail() + "　")
                                + (step.reason() == null ? "" : step.reason()),
                        step.by()));
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
