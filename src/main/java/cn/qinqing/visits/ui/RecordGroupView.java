package cn.qinqing.visits.ui;

import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.visits.GroupVisits;
import cn.qinqing.visits.RecordGroup;
import cn.qinqing.visits.RowRefused;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Notes a meeting with several enterprises (记座谈会): one text, the enterprises, and which of them raised what. */
@Route(VisitRoutes.NEW_GROUP)
@RolesAllowed(RightsCatalog.VISIT_RECORD)
class RecordGroupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FORM = "visit-group";

    private final transient TogetherTools tools;
    private transient @Nullable FormDraft draft;
    private final FieldErrors errors = new FieldErrors();
    private final OnceFields once;
    private final TextField name = new TextField(getTranslation("visits.group.name"));
    private final TextArea text = new TextArea(getTranslation("visits.field.text"));
    private final GuestRows guests;
    private final GroupIssueRows issues;

    RecordGroupView(TogetherTools tools) {
        this.tools = tools;
        addClassNames("qq-page", "qq-visit");
        once = new OnceFields(tools);
        guests = new GuestRows(tools);
        issues = new GroupIssueRows(guests::chosen, text);
        guests.addValueChangeListener(change -> issues.offerGuests());
        name.setWidthFull();
        name.setHelperText(getTranslation("visits.group.name.help"));
        text.setWidthFull();
        text.setMinRows(6);
        text.setHelperText(getTranslation("visits.group.text.help"));
        errors.atOne("", refused -> refused instanceof RowRefused row ? fieldOf(row) : null)
                .at("visits.title", name)
                .at("visits.text", text);
        once.at(errors);
    }

    private @Nullable HasValidation fieldOf(RowRefused row) {
        if (row.key().startsWith("visits.said")) {
            return issues.fieldOf(issues.rowOf(row.row()), row);
        }
        return row.key().startsWith("issues.text") ? issues.wordsOf(row) : guests.fieldOf(guests.rowOf(row.row()), row);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (draft != null) {
            return;
        }
        FormDraft kept = tools.drafts().of(tools.actor(), FORM, Drafts.NEW);
        draft = kept;
        once.keep(kept);
        kept.text("name", name);
        kept.text("text", text);
        kept.value(
                "guests", guests, tools.json()::writeValueAsString, read -> tools.read(read, new TypeReference<>() {}));
        kept.value(
                "issues", issues, tools.json()::writeValueAsString, read -> tools.read(read, new TypeReference<>() {}));
        Button save = new Button(getTranslation("visits.action.save"), click -> save(kept));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(save);
        bar.addClassName("qq-savebar");
        add(
                new H1(getTranslation("visits.group.title")),
                new Paragraph(getTranslation("visits.group.what")),
                kept.component(),
                errors,
                name,
                once,
                new H2(getTranslation("visits.guests.title")),
                guests,
                text,
                new H2(getTranslation("visits.issues.title")),
                issues,
                bar);
        kept.begin();
    }

    private void save(FormDraft kept) {
        errors.guard(() -> {
            List<RecordGroup.Guest> typed = guests.guests();
            GroupVisits.Noted noted = record(kept, typed);
            List<String> names = typed.stream()
                    .map(guest -> tools.enterprises().nameOf(guest.enterprise()))
                    .toList();
            kept.clear();
            removeAll();
            NotedTogether saved = new NotedTogether(
                    getTranslation("visits.group.saved", names.size()),
                    VisitRoutes.details(noted.id()),
                    noted.guests(),
                    names);
            add(saved);
            saved.focus();
        });
    }

    private GroupVisits.Noted record(FormDraft kept, List<RecordGroup.Guest> typed) {
        try {
            return tools.groups()
                    .record(
                            tools.actor(),
                            new RecordGroup(
                                    once.day(),
                                    name.getValue(),
                                    text.getValue(),
                                    once.companions(),
                                    once.leader(),
                                    typed,
                                    issues.said(),
                                    kept.clientKey()));
        } catch (RuleViolation refused) {
            if (refused.key().equals("visits.sent.other")) {
                // the next sending is meant as a meeting of its own
                kept.renew();
            }
            throw refused;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("visits.group.title"));
    }
}
