package cn.qinqing.paperwork.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.paperwork.IssuePapers;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the page of an issue: its papers, one click each. */
@org.springframework.stereotype.Component
@Order(40)
class PaperPart implements IssuePart {

    private final Papers papers;

    PaperPart(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        if (!IssuePapers.may(actor, work)) {
            return Optional.empty();
        }
        List<PaperKind> kinds = new ArrayList<>();
        if (!work.handlers().isEmpty() && issue.row().clock().dispatchedOn() != null) {
            kinds.add(PaperKind.DISPATCH);
        }
        if (IssuePapers.signed(work).isPresent()) {
            kinds.add(PaperKind.REPLY);
        }
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        Div buttons = new Div();
        buttons.addClassName("qq-actions");
        kinds.forEach(kind -> buttons.add(new Button(
                buttons.getTranslation("paperwork.make." + kind.name()),
                click -> Notices.orRefused(() -> make(actor, kind, issue)))));
        return Optional.of(new Div(new H2(buttons.getTranslation("paperwork.part")), buttons));
    }

    private void make(Actor actor, PaperKind kind, IssueDetails issue) {
        Papers.Made made = papers.make(actor, kind, issue.row().id());
        FilesDialog.document(
                        made.name(),
                        List.of(),
                        made.document().word(),
                        made.document().pdf(),
                        made.document().noPdf())
                .open();
    }
}
