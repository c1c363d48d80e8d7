package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueSort;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitPart;
import cn.qinqing.workbench.Documents;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;

/** On the page of a visit: the form on paper. */
@org.springframework.stereotype.Component
class FormPart implements VisitPart {

    private static final int MOST_ISSUES = 100;

    private final Documents documents;
    private final VisitForm form;
    private final EnterpriseQueries enterprises;
    private final VisitTools tools;

    FormPart(Documents documents, VisitForm form, EnterpriseQueries enterprises, VisitTools tools) {
        this.documents = documents;
        this.form = form;
        this.enterprises = enterprises;
        this.tools = tools;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Optional<Component> content(Actor actor, VisitDetails visit, Runnable changed) {
        if (visit.withdrawn() || !actor.may(Right.ENTERPRISE_READ)) {
            return Optional.empty();
        }
        Div part = new Div();
        part.addClassName("qq-actions");
        part.add(new Button(
                part.getTranslation("visits.form.action"), click -> Notices.orRefused(() -> make(actor, visit, part))));
        return Optional.of(part);
    }

    private void make(Actor actor, VisitDetails visit, Div part) {
        EnterpriseForm enterprise =
                enterprises.details(actor, visit.row().enterprise()).form();
        String name = part.getTranslation(
                "visits.form.file",
                visit.row().enterpriseName(),
                Formats.day(visit.row().on()));
        var made = documents.make(
                actor, form, name, visit.row().id().toString(), form.data(visit, enterprise, issues(actor, visit)));
        FilesDialog.document(name, List.of(), made.word(), made.pdf(), made.noPdf())
                .open();
    }

    private List<IssueRow> issues(Actor actor, VisitDetails visit) {
        if (!actor.may(Right.ISSUE_READ)) {
            return List.of();
        }
        Origin origin = new Origin(Origin.Kind.VISIT, visit.row().id().value());
        return tools.issues()
                .page(actor, IssueFilter.ofOrigin(origin), List.of(SortBy.up(IssueSort.NUMBER)), 0, MOST_ISSUES);
    }
}
