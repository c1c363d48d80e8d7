package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.AssignmentFilter;
import cn.qinqing.assignments.LeaderList;
import cn.qinqing.assignments.LeaderLists;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

/** Makes the annex 联系企业名单 of what the list shows. */
class AnnexDialog extends FormDialog {

    private static final String OPEN = "public";
    private static final String HOUSE = "internal";

    private final transient AssignmentTools tools;
    private final transient AssignmentFilter filter;
    private final TextField title = new TextField(getTranslation("assignments.annex.field.title"));
    private final TextField mark = new TextField(getTranslation("assignments.annex.field.mark"));
    private final TextField note = new TextField(getTranslation("assignments.annex.field.note"));
    private final Select<String> use;

    AnnexDialog(AssignmentTools tools, AssignmentFilter filter) {
        super(
                UI.getCurrent().getTranslation("assignments.annex.title"),
                UI.getCurrent().getTranslation("assignments.document.make"));
        this.tools = tools;
        this.filter = filter;
        setWidth("min(640px, 100%)");
        use = Choices.select(
                getTranslation("assignments.annex.field.use"),
                List.of(OPEN, HOUSE),
                value -> getTranslation("assignments.annex.use." + value));
        use.setEmptySelectionAllowed(false);
        use.setValue(OPEN);
        title.setMaxLength(100);
        title.setValue(getTranslation("assignments.annex.title.default"));
        mark.setMaxLength(20);
        mark.setValue(getTranslation("assignments.annex.mark.default"));
        note.setMaxLength(200);
        note.setValue(getTranslation("assignments.annex.note.default"));
        wide(new Paragraph(getTranslation(
                "assignments.annex.what",
                Formats.day(filter.asOf()),
                Formats.number(tools.lists().count(tools.actor(), filter)))));
        errors().at("assignments.annex.titleMissing", title);
        wide(title);
        wide(use);
        field(mark);
        wide(note);
    }

    @Override
    protected void send() {
        String name = title.getValue().strip();
        if (name.isEmpty()) {
            throw new RuleViolation("assignments.annex.titleMissing");
        }
        boolean open = OPEN.equals(use.getValue());
        AnnexDocument.Frame frame = new AnnexDocument.Frame(
                mark.getValue(),
                name,
                getTranslation("assignments.annex.asOf", Formats.day(filter.asOf())),
                note.getValue());
        String file = getTranslation("assignments.annex.file", name, Formats.day(filter.asOf()));
        long lines = tools.lists().count(tools.actor(), filter);
        if (lines > LeaderLists.MOST) {
            throw new RuleViolation("assignments.annex.tooMany", LeaderLists.MOST);
        }
        if (lines > AnnexJob.MOST_AT_ONCE) {
            tools.annexJob().start(tools.actor(), filter, open, frame, file);
            Notices.done(
                    getTranslation("assignments.annex.started"),
                    getTranslation("workbench.jobs.title"),
                    () -> UI.getCurrent().navigate("jobs"));
            return;
        }
        LeaderList list = tools.lists().of(tools.actor(), filter, open);
        var made = tools.documents()
                .make(
                        tools.actor(),
                        tools.annex(),
                        name,
                        filter.asOf().toString(),
                        tools.annex().data(list, frame));
        List<String> notes = new ArrayList<>();
        if (list.refused() > 0) {
            notes.add(getTranslation("assignments.annex.leftOut", Formats.number(list.refused())));
        }
        if (list.withheld() > 0) {
            notes.add(getTranslation("assignments.annex.phones", Formats.number(list.withheld())));
        }
        FilesDialog.document(file, notes, made.word(), made.pdf(), made.noPdf()).open();
    }
}
