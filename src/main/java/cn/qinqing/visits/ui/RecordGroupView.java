package cn.qinqing.visits.ui;

import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.visits.GroupVisits;
import cn.qinqing.visits.RecordGroup;
import cn.qinqing.visits.RowRefused;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Notes a meeting with several enterprises (记座谈会): one text, the enterprises, and which of them raised what. */
@Route(VisitRoutes.NEW_GROUP)
@RolesAllowed(RightsCatalog.VISIT_RECORD)
class RecordGroupView extends TogetherForm {

    private final TextField name = new TextField(getTranslation("visits.group.name"));
    private final TextArea text = new TextArea(getTranslation("visits.field.text"));
    private final GuestRows guests;
    private final GroupIssueRows issues;

    RecordGroupView(TogetherTools tools) {
        super(tools, "visit-group");
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
    String title() {
        return getTranslation("visits.group.title");
    }

    @Override
    String what() {
        return getTranslation("visits.group.what");
    }

    @Override
    List<Component> fields() {
        return List.of(
                name,
                once,
                new H2(getTranslation("visits.guests.title")),
                guests,
                text,
                new H2(getTranslation("visits.issues.title")),
                issues);
    }

    @Override
    void keep(FormDraft kept) {
        kept.text("name", name);
        kept.text("text", text);
        kept.value(
                "guests", guests, tools.json()::writeValueAsString, read -> tools.read(read, new TypeReference<>() {}));
        kept.value(
                "issues", issues, tools.json()::writeValueAsString, read -> tools.read(read, new TypeReference<>() {}));
    }

    @Override
    NotedTogether noted(FormDraft kept) {
        List<RecordGroup.Guest> typed = guests.guests();
        GroupVisits.Noted noted = sent(
                kept,
                () -> tools.groups()
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
                                        kept.clientKey())));
        List<String> names = typed.stream()
                .map(guest -> tools.enterprises().nameOf(guest.enterprise()))
                .toList();
        return new NotedTogether(
                getTranslation("visits.group.saved", names.size()),
                VisitRoutes.details(noted.id()),
                noted.guests(),
                names);
    }
}
