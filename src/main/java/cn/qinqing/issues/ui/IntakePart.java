package cn.qinqing.issues.ui;

import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueAdvice;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueOrigin;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.IssueTranslations;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On an issue's page: how it came in, and for the desk what is to be found out and what past issues say (来件与研判). */
@org.springframework.stereotype.Component
@Order(1)
class IntakePart implements IssuePart {

    private static final int EARLIER = 6;

    private final IssueTools tools;

    IntakePart(IssueTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        IssueOrigin origin = tools.checks().of(actor, issue.row().id());
        Optional<IssueTranslations.Translation> translation =
                tools.translations().shown(actor, issue);
        Div part = new Div();
        part.addClassName("qq-intake");
        translation.ifPresent(one -> part.add(original(issue, origin, one)));
        part.add(new H2(part.getTranslation("issues.intake.title")), state(origin), data(origin));
        Div buttons = new Div();
        buttons.addClassName("qq-actions");
        part.add(buttons);
        phone(actor, issue, origin, buttons, part);
        if (actor.may(Right.ISSUE_TRIAGE) && issue.row().status().open()) {
            desk(actor, issue, origin, buttons, changed);
            boolean waits = issue.row().status() == IssueStatus.REGISTERED
                    || issue.row().status() == IssueStatus.RETURNED;
            if (waits && issue.text() != null) {
                part.add(new H2(part.getTranslation("issues.advice.title")));
                advice(actor, issue, changed).forEach(part::add);
            }
        }
        return Optional.of(part);
    }

    /** The words that are shown above are a translation: the original is one click away. */
    private static Component original(
            IssueDetails issue, IssueOrigin origin, IssueTranslations.Translation translation) {
        Paragraph words = new Paragraph(issue.text());
        words.addClassName("qq-words");
        words.getElement().setAttribute("lang", origin.facts().language());
        words.getElement().setAttribute("dir", "auto");
        return new Details(
                Sentences.of(
                        "issues.translation.shown",
                        Sentences.of("issues.language." + origin.facts().language()),
                        translation.by(),
                        Formats.day(translation.on())),
                words);
    }

    private static Component state(IssueOrigin origin) {
        Paragraph state = new Paragraph();
        if (origin.unverified()) {
            state.add(new Tag(Sentences.of("issues.intake.state.unverified"), Tag.Tone.SOON));
        } else if (origin.checkedAt() != null) {
            state.add(new Tag(Sentences.of("issues.intake.state.verified"), Tag.Tone.GOOD));
            state.add(new Span("　"
                    + Sentences.of("issues.intake.state.by", Formats.minute(origin.checkedAt()), origin.checkedBy())));
        }
        if (origin.caller() != null) {
            state.add(new Span(" "), new Tag(Sentences.of("issues.intake.state.unknown"), Tag.Tone.SOON));
        }
        return state;
    }

    private KeyValues data(IssueOrigin origin) {
        IntakeFacts facts = origin.facts();
        KeyValues values = new KeyValues();
        line(values, "raiser", facts.raiserName());
        line(values, "phone", facts.raiserPhone());
        line(values, "platform", facts.platform());
        line(values, "reference", facts.reference());
        line(values, "nature", word("IssueNature", facts.nature()));
        line(values, "stage", word("IssueStage", facts.stage()));
        line(values, "urgency", word("IssueUrgency", facts.urgency()));
        line(values, "amount", facts.amount() == null ? "" : facts.amount().toPlainString());
        line(
                values,
                "language",
                facts.language().equals(IntakeFacts.CHINESE)
                        ? ""
                        : Sentences.of("issues.language." + facts.language()));
        if (origin.caller() != null) {
            line(
                    values,
                    "caller",
                    origin.caller().name() + "　"
                            + Sentences.of("enterprises.EnterpriseKind."
                                    + origin.caller().kind().name())
                            + "　" + tools.divisions().nameOf(origin.caller().divisionCode())
                            + (origin.caller().address() == null
                                    ? ""
                                    : "　" + origin.caller().address()));
        }
        if (origin.checkedNote() != null) {
            line(values, "note", origin.checkedNote());
        }
        return values;
    }

    private static void line(KeyValues values, String field, String value) {
        if (!value.isEmpty()) {
            values.line(Sentences.of("issues.intake.field." + field), value);
        }
    }

    private static String word(String type, @org.jspecify.annotations.Nullable Enum<?> value) {
        return value == null ? "" : Sentences.of("issues." + type + "." + value.name());
    }

    private void phone(Actor actor, IssueDetails issue, IssueOrigin origin, Div buttons, Div part) {
        if (actor.may(Right.PROTECTED_READ) && !origin.facts().raiserPhone().isEmpty()) {
            Button read = new Button(part.getTranslation("issues.intake.phone.read"));
            read.addClickListener(click -> {
                Paragraph number = new Paragraph(part.getTranslation(
                        "issues.intake.phone.is",
                        tools.checks().phone(tools.actor(), issue.row().id())));
                number.getElement().setAttribute("role", "status");
                part.addComponentAtIndex(part.indexOf(buttons) + 1, number);
                read.setVisible(false);
            });
            buttons.add(read);
        }
    }

    private void desk(Actor actor, IssueDetails issue, IssueOrigin origin, Div buttons, Runnable changed) {
        if (origin.unverified()) {
            buttons.add(new Button(
                    Sentences.of("issues.command.VERIFY"),
                    click -> new VerifyIssueDialog(tools, issue, changed).open()));
        } else if (origin.caller() != null && actor.may(Right.ENTERPRISE_EDIT)) {
            buttons.add(new Button(
                    Sentences.of("issues.command.IDENTIFY"),
                    click -> new IdentifyCallerDialog(tools, issue.row().id(), origin.caller(), changed).open()));
        }
        if (issue.text() != null) {
            buttons.add(new Button(
                    Sentences.of("issues.intake.fill"),
                    click -> new FillIntakeDialog(tools, issue, origin.facts(), changed).open()));
            buttons.add(new Button(
                    Sentences.of("issues.command.TRANSLATE"),
                    click -> new TranslateIssueDialog(tools, issue, changed).open()));
        }
    }

    private List<Component> advice(Actor actor, IssueDetails issue, Runnable changed) {
        IssueAdvice.Advice advice = tools.advice().of(actor, issue.row().id());
        Div suggestions = new Div();
        suggestions.addClassName("qq-suggestions");
        if (advice.suggestions().isEmpty()) {
            suggestions.add(new Paragraph(Sentences.of("issues.advice.none")));
        }
        advice.suggestions().forEach(one -> suggestions.add(suggestion(issue, one, changed)));
        List<IssueRow> earlier = issue.row().enterprise() == null
                ? List.of()
                : tools
                        .queries()
                        .page(actor, IssueFilter.ofEnterprise(issue.row().enterprise()), List.of(), 0, EARLIER)
                        .stream()
                        .filter(row -> !row.id().equals(issue.row().id()))
                        .toList();
        UnorderedList similar = new UnorderedList();
        advice.open()
                .forEach(one -> similar.add(item(one.row(), Sentences.of("issues.advice.percent", one.percent()))));
        UnorderedList former = new UnorderedList();
        earlier.forEach(row -> former.add(item(row, Formats.day(row.raisedOn()))));
        return List.of(
                suggestions,
                new H3(Sentences.of("issues.advice.open")),
                advice.open().isEmpty() ? new Paragraph(Sentences.of("issues.advice.open.none")) : similar,
                new H3(Sentences.of("issues.advice.earlier")),
                earlier.isEmpty() ? new Paragraph(Sentences.of("issues.advice.earlier.none")) : former);
    }

    private Component suggestion(IssueDetails issue, IssueAdvice.Suggestion one, Runnable changed) {
        Paragraph reason = new Paragraph(Sentences.of(
                "issues.advice.reason",
                one.similar(),
                one.agreeing(),
                one.category().name(),
                one.sameUnit(),
                one.unitName()));
        Button take = new Button(Sentences.of("issues.advice.take"), click -> take(issue, one, changed));
        take.setAriaLabel(Sentences.of("issues.advice.take.of", one.category().name(), one.unitName()));
        Div line = new Div(reason, take);
        line.addClassName("qq-suggestion");
        return line;
    }

    private void take(IssueDetails issue, IssueAdvice.Suggestion one, Runnable changed) {
        boolean ruling = issue.row().status() == IssueStatus.RETURNED;
        new DispatchIssueDialog(tools, issue, ruling, () -> {
                    Notices.done(Sentences.of("issues.done.command", Sentences.of("issues.command.DISPATCH")));
                    changed.run();
                })
                .suggested(one)
                .open();
    }

    private static ListItem item(IssueRow row, String more) {
        String title = row.title().isEmpty()
                ? Sentences.of("issues.hidden." + row.privacy().name())
                : row.title();
        return new ListItem(
                new Anchor(IssueRoutes.details(row.id()), title),
                new Span("　" + row.number() + "　"
                        + Sentences.of("issues.IssueStatus." + row.status().name()) + "　" + more));
    }
}
