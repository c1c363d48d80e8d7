package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.SizeService;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** Everything of one enterprise: its data, who answers for it, its visits and issues, what happened. */
@Route(EnterpriseRoutes.LIST)
@RolesAllowed(RightsCatalog.ENTERPRISE_READ)
class EnterpriseDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient EnterpriseTools tools;
    private final transient Timeline timeline;
    private final transient ObjectProvider<EnterpriseSection> sections;
    private String title = "";

    EnterpriseDetailsView(EnterpriseTools tools, Timeline timeline, ObjectProvider<EnterpriseSection> sections) {
        this.tools = tools;
        this.timeline = timeline;
        this.sections = sections;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            EnterpriseId asked = EnterpriseId.of(parameter);
            Optional<EnterpriseId> kept = tools.queries().mergedInto(asked);
            show(kept.orElse(asked));
            kept.ifPresent(known -> addComponentAsFirst(note(asked)));
        } catch (RuleViolation unknown) {
            removeAll();
            title = Sentences.of(unknown);
            add(new H1(getTranslation("shell.notFound.title")), new EmptyState(title));
        }
    }

    /** The address of a merged record shows the one that was kept. */
    private Paragraph note(EnterpriseId merged) {
        Paragraph note = new Paragraph(
                getTranslation("enterprises.merge.note", tools.queries().nameOf(merged)));
        note.getElement().setAttribute("role", "status");
        return note;
    }

    void show(EnterpriseId id) {
        tools.queries().readingOnce(() -> read(id));
    }

    private void read(EnterpriseId id) {
        Actor actor = tools.actor();
        EnterpriseDetails details = tools.queries().details(actor, id);
        title = details.form().name();
        removeAll();
        Div main = new Div(data(details));
        sections.stream()
                .sorted(Comparator.comparingInt(EnterpriseSection::order))
                .forEach(part -> part.content(actor, id).ifPresent(content -> {
                    Section section = new Section(new H2(getTranslation(part.titleKey())), content);
                    section.addClassName("qq-section");
                    main.add(section);
                }));
        main.add(sizes(details));
        main.add(contacts(details));
        String division = details.form().divisionCode();
        main.add(new WhoSeesSection(() -> WhoSeesSection.sentences(
                tools.whoSees().enterprisesOf(tools.actor(), division),
                tools.divisions().nameOf(division))));
        Aside aside =
                new Aside(new H2(getTranslation("enterprises.timeline.title")), new TimelinePanel(tools, timeline, id));
        Div columns = new Div(main, aside);
        columns.addClassName("qq-two");
        add(heading(details), columns);
    }

    private Div heading(EnterpriseDetails details) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        EnterpriseActions.of(tools, details, () -> show(details.id())).forEach(actions::add);
        Div heading = new Div(new H1(details.form().name()), actions);
        heading.addClassName("qq-heading");
        Paragraph below = new Paragraph();
        below.addClassName("qq-sub");
        below.add(new Span(tools.divisions().nameOf(details.form().divisionCode()) + "　"));
        below.add(new Tag(
                label(details.form().state()),
                details.form().state() == EnterpriseState.OPERATING ? Tag.Tone.GOOD : Tag.Tone.PARKED));
        if (details.form().keyEnterprise()) {
            below.add(new Span(" "), new Tag(getTranslation("enterprises.field.key"), Tag.Tone.SOON));
        }
        return new Div(heading, below);
    }

    private KeyValues data(EnterpriseDetails details) {
        KeyValues data = new KeyValues()
                .line(
                        getTranslation("enterprises.field.kind"),
                        label(details.form().kind()))
                .line(
                        getTranslation("enterprises.field.uscc"),
                        details.form().uscc() == null
                                ? getTranslation("enterprises.temporary", String.valueOf(details.temporaryNo()))
                                : details.form().uscc())
                .line(
                        getTranslation("enterprises.field.division"),
                        tools.divisions().nameOf(details.form().divisionCode())
                                + (details.parkName() == null ? "" : "　" + details.parkName()))
                .line(
                        getTranslation("enterprises.field.address"),
                        details.form().address())
                .line(
                        getTranslation("enterprises.field.founded"),
                        details.form().foundedOn() == null
                                ? null
                                : Formats.day(details.form().foundedOn()))
                .line(
                        getTranslation("enterprises.field.industry"),
                        Industries.of(details.form().industryCode())
                                .map(one -> details.form().industryCode() + " " + one.name())
                                .orElse(details.form().industryCode()))
                .line(
                        getTranslation("enterprises.field.size"),
                        details.form().size() == null
                                ? null
                                : label(details.form().size()) + "（"
                                        + Formats.day(details.form().sizeJudgedOn()) + "）")
                .line(
                        getTranslation("enterprises.field.consent"),
                        label(details.form().consent()))
                .line(
                        getTranslation("enterprises.field.lastContact"),
                        details.lastContact() == null
                                ? getTranslation("enterprises.never")
                                : Formats.day(details.lastContact()));
        if (details.form().shortName() != null) {
            data.line(
                    getTranslation("enterprises.field.shortName"),
                    details.form().shortName());
        }
        if (!details.formerNames().isEmpty()) {
            data.line(getTranslation("enterprises.field.formerNames"), String.join("、", details.formerNames()));
        }
        if (details.form().note() != null) {
            data.line(getTranslation("enterprises.field.note"), details.form().note());
        }
        return data;
    }

    /** The size classes of this enterprise with their days: the one of a contract's day decides about late payment. */
    private Section sizes(EnterpriseDetails details) {
        Section section = new Section(new H2(getTranslation("enterprises.sizes.title")));
        List<SizeService.Judged> all = tools.sizes().history(tools.actor(), details.id());
        if (all.isEmpty()) {
            section.add(new Paragraph(getTranslation("enterprises.sizes.none")));
        } else {
            UnorderedList list = new UnorderedList();
            all.forEach(one -> list.add(new ListItem(sentence(one))));
            section.add(list);
        }
        if (tools.actor().may(Right.ENTERPRISE_EDIT)) {
            Button judge = new Button(
                    getTranslation("enterprises.sizes.judge"),
                    click -> new SizeDialog(tools, details, form -> {
                                tools.sizes().judge(tools.actor(), details.id(), form);
                                show(details.id());
                            })
                            .open());
            judge.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            section.add(judge);
        }
        return section;
    }

    private String sentence(SizeService.Judged one) {
        String figures = one.figures().entrySet().stream()
                .map(figure ->
                        getTranslation("enterprises.size." + figure.getKey().name()) + " "
                                + figure.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("，"));
        return getTranslation(
                one.reason() == null ? "enterprises.sizes.byRule" : "enterprises.sizes.byHand",
                Formats.day(one.day()),
                label(one.size()),
                figures,
                one.reason() == null ? "" : one.reason(),
                one.actor());
    }

    private Section contacts(EnterpriseDetails details) {
        Section section = new Section(new H2(getTranslation("enterprises.contacts.title")));
        if (details.contacts().isEmpty()) {
            section.add(new Paragraph(getTranslation("enterprises.contacts.none")));
        } else {
            section.add(new ContactList(tools, details.contacts(), key -> done(details.id(), key)));
            if (tools.actor().may(Right.PROTECTED_READ)) {
                tools.contactReads().shown(tools.actor(), details.id());
            }
        }
        if (tools.actor().may(Right.ENTERPRISE_EDIT)) {
            Button add = new Button(getTranslation("enterprises.contacts.add"), click -> addContact(details));
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            section.add(add);
        }
        return section;
    }

    private void addContact(EnterpriseDetails details) {
        new ContactDialog(
                        getTranslation("enterprises.contacts.add"),
                        getTranslation("uikit.save"),
                        (ContactForm form) -> {
                            tools.service().addContact(tools.actor(), details.id(), form);
                            done(details.id(), "enterprises.done.contact");
                        })
                .open();
    }

    private void done(EnterpriseId id, String key) {
        Notices.done(getTranslation(key));
        show(id);
    }

    private String label(Enum<?> value) {
        return getTranslation("enterprises." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
