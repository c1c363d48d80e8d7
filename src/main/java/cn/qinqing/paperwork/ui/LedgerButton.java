package cn.qinqing.paperwork.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueListTool;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.ExportDoor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;

/** Above the list of issues: the ledger of what it shows. */
@org.springframework.stereotype.Component
record LedgerButton(CurrentActor current, LedgerFile ledger, ExportDoor door) implements IssueListTool {

    @Override
    public Optional<Component> tool(SerializableSupplier<IssueFilter> filter, SerializableSupplier<Long> total) {
        if (!current.get().may(Right.EXPORT)) {
            return Optional.empty();
        }
        Button button = new Button(
                Sentences.of("paperwork.ledger.action"), click -> door.open(ledger.of(filter.get(), total.get())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return Optional.of(button);
    }
}
