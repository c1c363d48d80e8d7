package cn.qinqing.workbench;

import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.FileUpload;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.RowSource;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;

/** Imports of one kind of ledger: upload, and what was imported before. */
public abstract class LedgerImportListView extends ListView<ImportRun> {

    /**
     * What is said of this kind of ledger alone, by message keys.
     *
     * @param empty what stands there as long as nothing was imported
     */
    public record Texts(String title, String upload, String empty) {}

    private final transient CurrentActor current;
    private final transient LedgerImports<?> imports;
    private final String runs;
    private final Texts texts;

    /**
     * @param runs path of the view of a run
     */
    protected LedgerImportListView(CurrentActor current, LedgerImports<?> imports, String runs, Texts texts) {
        super(texts.title());
        this.current = current;
        this.imports = imports;
        this.runs = runs;
        this.texts = texts;
        cellColumn("workbench.ledger.file", run -> Cell.link(runs + "/" + run.id(), run.fileName()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.FILE.name())
                .setWidth("260px")
                .setFlexGrow(2);
        column("workbench.ledger.stage", LedgerLineTexts::stage)
                .setSortable(true)
                .setSortProperty(ImportRunSort.STATE.name())
                .setWidth("110px");
        column("workbench.ledger.rows", run -> getTranslation("workbench.ledger.rowsOf", run.applied(), run.rows()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.ROWS.name())
                .setWidth("140px");
        column("workbench.ledger.by", run -> run.startedBy() == null ? "—" : run.startedBy())
                .setSortable(true)
                .setSortProperty(ImportRunSort.BY.name())
                .setWidth("120px");
        column("workbench.ledger.at", run -> Formats.minute(run.startedAt()))
                .setSortable(true)
                .setSortProperty(ImportRunSort.AT.name())
                .setWidth("150px");
        if (current.get().may(imports.right())) {
            action(new FileUpload(
                    getTranslation(texts.upload()),
                    WorkbookReader.LARGEST,
                    (file, name) -> UI.getCurrent().navigate(runs + "/" + imports.open(current.get(), file, name))));
        }
        ready();
    }

    @Override
    protected List<ImportRun> rows(ListOrder order, int offset, int limit) {
        return source().page(current.get(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<ImportRun>> forFile() {
        return Optional.of(source());
    }

    private RowSource<ImportRun> source() {
        return (actor, order, offset, limit) -> imports.runs(actor, order.by(ImportRunSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(ImportRun row) {
        return Optional.of(runs + "/" + row.id());
    }

    @Override
    protected long count() {
        return imports.countRuns(current.get());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("workbench.ledger.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation(texts.empty()));
    }
}
