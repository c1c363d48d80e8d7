package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceDetails;
import cn.qinqing.conduct.ToleranceId;
import cn.qinqing.conduct.ToleranceRoutes;
import cn.qinqing.conduct.ToleranceState;
import cn.qinqing.conduct.ToleranceStepKind;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** One application for tolerance, for the applicant and for who reads behind the wall; for the latter also who read it when. */
@Route(ToleranceRoutes.DETAILS)
@RolesAllowed({RightsCatalog.CONDUCT_DECLARE, RightsCatalog.TOLERANCE_READ})
class ToleranceDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient ToleranceTools tools;
    private H1 heading = new H1();

    ToleranceDetailsView(ToleranceTools tools) {
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
            show(tools.queries().details(tools.actor(), ToleranceId.of(id)));
        } catch (RuleViolation refused) {
            add(new H1(getTranslation("conduct.tolerance.title")), new EmptyState(Sentences.of(refused)));
        }
    }

    private void show(ToleranceDetails record) {
        heading = new H1(record.row().number());
        heading.getElement().setAttribute("tabindex", "-1");
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (record.own()) {
            own(record, actions);
        } else if (tools.queries().records(tools.actor())) {
            next(record.row().state())
                    .forEach(kind -> actions.add(new Button(
                            getTranslation("conduct.tolerance.do." + kind.name()),
                            click -> new ToleranceStepDialog(tools, record.row().id(), kind, () -> again(record))
                                    .open())));
        }
        Div top = new Div(heading, actions);
        top.addClassName("qq-heading");
        Paragraph who = new Paragraph(
                new Tag(
                        ToleranceTexts.state(record.row().state()),
                        ToleranceTexts.tone(record.row().state())),
                new Span("　" + record.subject().name() + "　" + ToleranceTexts.unit(record.row()) + "　"
                        + getTranslation(
                                "conduct.tolerance.appliedAt",
                                Formats.minute(record.subject().at()))));
        who.addClassName("qq-sub");
        add(
                top,
                who,
                why(record.own() ? "conduct.tolerance.details.own" : "conduct.tolerance.details.logged"),
                why("conduct.tolerance.noInquiry"));
        add(facts(record));
        add(new H2(getTranslation("conduct.tolerance.field.decisions")), decisions(record));
        add(new H2(getTranslation("conduct.tolerance.field.files")), files(record));
        add(new H2(getTranslation("conduct.tolerance.steps")), ToleranceSteps.of(record));
        if (!record.own()) {
            add(new H2(getTranslation("conduct.reads.title")), reads(record));
        }
    }

    private void own(ToleranceDetails record, Div actions) {
        ToleranceState state = record.row().state();
        if (state == ToleranceState.APPLIED || state == ToleranceState.ACCEPTED) {
            actions.add(new Button(
                    getTranslation("conduct.tolerance.supplement"),
                    click -> new SupplementToleranceDialog(tools, record.row().id(), () -> again(record)).open()));
        }
        if (state == ToleranceState.APPLIED) {
            actions.add(new Button(
                    getTranslation("conduct.tolerance.withdraw"),
                    click -> new ConfirmDialog(
                                    getTranslation("conduct.tolerance.withdraw"),
                                    getTranslation("conduct.tolerance.withdraw.what"),
                                    () -> {
                                        tools.service()
                                                .withdraw(
                                                        tools.actor(),
                                                        record.row().id());
                                        again(record);
                                    })
                            .open()));
        }
    }

    private static List<ToleranceStepKind> next(ToleranceState state) {
        return switch (state) {
            case APPLIED -> List.of(ToleranceStepKind.ACCEPTED, ToleranceStepKind.DECLINED);
            case ACCEPTED -> List.of(ToleranceStepKind.CLOSED);
            case CLOSED, CLEARED -> List.of(ToleranceStepKind.TOLD, ToleranceStepKind.FILED, ToleranceStepKind.CLEARED);
            case DECLINED, WITHDRAWN -> List.of();
        };
    }

    private void again(ToleranceDetails record) {
        load(record.row().id().toString());
        // the button that opened the dialog is gone
        heading.getElement().executeJs("this.focus()");
    }

    private Paragraph why(String key) {
        Paragraph why = new Paragraph(getTranslation(key));
        why.addClassName("qq-why");
        return why;
    }

    private KeyValues facts(ToleranceDetails record) {
        KeyValues facts = new KeyValues();
        if (record.subject().sender() != null) {
            facts.line(
                    getTranslation("conduct.tolerance.field.sender"),
                    record.subject().sender() + "　" + record.subject().unitDocument());
        }
        String days = Formats.day(record.matter().from())
                + (record.matter().to().equals(record.matter().from())
                        ? ""
                        : " — " + Formats.day(record.matter().to()));
        String yuan = record.loss().yuan() == null
                ? ""
                : getTranslation("conduct.yuan", record.loss().yuan().toPlainString()) + "　";
        return facts.line(
                        getTranslation("conduct.tolerance.field.matter"),
                        words(record.matter().what()))
                .line(getTranslation("conduct.tolerance.field.days"), days)
                .line(
                        getTranslation("conduct.tolerance.field.basis"),
                        words(record.matter().basis()))
                .line(
                        getTranslation("conduct.tolerance.field.noGain"),
                        words(getTranslation("conduct.tolerance.noGain."
                                        + record.gain().none())
                                + (record.gain().words().isEmpty()
                                        ? ""
                                        : "\n" + record.gain().words())))
                .line(
                        getTranslation("conduct.tolerance.field.loss"),
                        words(yuan + record.loss().words()))
                .line(
                        getTranslation("conduct.tolerance.field.remedy"),
                        words(record.loss().remedy()));
    }

    private static Span words(String text) {
        Span words = new Span(text);
        words.getStyle().set("white-space", "pre-wrap");
        return words;
    }

    private PlainTable decisions(ToleranceDetails record) {
        PlainTable table = new PlainTable(Stream.of("body", "on", "number", "what")
                .map(one -> getTranslation("conduct.tolerance.field.decision." + one))
                .toList());
        table.getElement().setAttribute("aria-label", getTranslation("conduct.tolerance.field.decisions"));
        record.decisions()
                .forEach(one -> table.line(List.of(
                        new Span(one.body()),
                        new Span(Formats.day(one.on())),
                        new Span(one.number()),
                        new Span(one.what()))));
        return table;
    }

    private Component files(ToleranceDetails record) {
        if (record.files().isEmpty()) {
            return new Paragraph(getTranslation("conduct.tolerance.files.none"));
        }
        return ToleranceSteps.files(tools, record);
    }

    private PlainTable reads(ToleranceDetails record) {
        PlainTable table = new PlainTable(List.of(
                getTranslation("conduct.reads.at"),
                getTranslation("conduct.reads.who"),
                getTranslation("conduct.reads.part")));
        table.getElement().setAttribute("aria-label", getTranslation("conduct.reads.title"));
        record.reads()
                .forEach(read -> table.line(List.of(
                        new Span(Formats.second(read.at())),
                        new Span(read.reader() + "　" + read.unit()),
                        new Span(getTranslation(
                                "conduct.tolerance.part." + read.part().name())))));
        return table;
    }

    @Override
    public String getPageTitle() {
        // browsers keep titles in their history
        return getTranslation("uikit.page", getTranslation("conduct.tolerance.title"));
    }
}
