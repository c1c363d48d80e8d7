package cn.qinqing.workbench.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ListExtension;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.ExportDoor;
import cn.qinqing.workbench.ExportJobs;
import cn.qinqing.workbench.ListExports;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The button 导出 of every list that may be handed out. */
@org.springframework.stereotype.Component
record ExportTool(CurrentActor current, ListExports exports, ExportJobs jobs, Clock clock)
        implements ListExtension, ExportDoor {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> tool(ShownList list) {
        if (!current.get().may(Right.EXPORT)) {
            return Optional.empty();
        }
        Button button = new Button();
        button.setText(button.getTranslation("workbench.export"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> list.file().ifPresent(this::open));
        // whether a list is handed out, it knows once it is built
        button.addAttachListener(attached -> button.setVisible(list.file().isPresent()));
        return Optional.of(button);
    }

    @Override
    public void open(ListFile file) {
        new ExportDialog(this, file).open();
    }

    LocalDate today() {
        return OfficeTime.today(clock);
    }
}
