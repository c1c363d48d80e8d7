package cn.qinqing.issues.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueBatches;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Closures that wait for the head: several are chosen and signed at once, each with a result of its own. */
class ClosureBatch extends Div {

    private final transient Tools tools;
    private final Map<IssueId, Checkbox> chosen = new LinkedHashMap<>();
    private final Map<IssueId, String> refused = new HashMap<>();

    /** What it works with. */
    @org.springframework.stereotype.Component
    record Tools(CurrentActor current, IssueBatches batches) {}

    ClosureBatch(Tools tools) {
        this.tools = tools;
    }

    void load() {
        removeAll();
        Map<IssueId, Boolean> before = new HashMap<>();
        chosen.forEach((id, box) -> before.put(id, box.getValue()));
        chosen.clear();
        List<IssueRow> rows = tools.batches().closures(tools.current().get());
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("issues.signing.closures.none")));
            return;
        }
        PlainTable table = new PlainTable(List.of(
                getTranslation("issues.signing.choose"),
                getTranslation("issues.field.issue"),
                getTranslation("issues.field.enterprise"),
                getTranslation("issues.signing.result")));
        rows.forEach(row -> {
            Checkbox box = new Checkbox(before.getOrDefault(row.id(), false));
            box.setAriaLabel(row.number());
            chosen.put(row.id(), box);
            String title = row.title().isEmpty()
                    ? Sentences.of("issues.hidden." + row.privacy().name())
                    : row.title();
            table.line(List.of(
                    box,
                    new Anchor(IssueRoutes.details(row.id()), row.number() + "　" + title),
                    new Span(row.enterprise() == null ? Sentences.of("issues.anonymous") : row.enterpriseName()),
                    new Span(refused.getOrDefault(row.id(), ""))));
        });
        Button all = new Button(
                getTranslation("issues.signing.chooseAll"),
                click -> chosen.values().forEach(box -> box.setValue(true)));
        Button sign = new Button(getTranslation("issues.signing.signChosen"), click -> sign());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setDisableOnClick(true);
        Div actions = new Div(sign, all);
        actions.addClassName("qq-actions");
        add(table, actions);
    }

    private void sign() {
        List<IssueId> ids = new ArrayList<>();
        chosen.forEach((id, box) -> {
            if (box.getValue()) {
                ids.add(id);
            }
        });
        if (ids.isEmpty()) {
            Notices.refused(new RuleViolation("issues.signing.choose.missing"));
        } else {
            List<IssueBatches.Signed> results =
                    tools.batches().signClosures(tools.current().get(), ids);
            refused.clear();
            results.forEach(one -> {
                if (one.refused() != null) {
                    refused.put(one.issue(), Sentences.of(one.refused()));
                }
            });
            Notices.done(getTranslation("issues.signing.signed", results.size() - refused.size(), refused.size()));
        }
        load();
    }
}
