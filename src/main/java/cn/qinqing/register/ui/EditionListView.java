package cn.qinqing.register.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.register.EditionRow;
import cn.qinqing.register.EditionSort;
import cn.qinqing.register.EditionState;
import cn.qinqing.register.RegisterQueries;
import cn.qinqing.register.RegisterService;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.ListView;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RowSource;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Editions of the public register (公示), newest first. */
@Route(EditionDetailsView.PATH)
@Menu(order = 40, title = "register.list.menu")
@RolesAllowed(RightsCatalog.REGISTER_READ)
class EditionListView extends ListView<EditionRow> {

    private final transient CurrentActor current;
    private final transient RegisterQueries queries;

    EditionListView(CurrentActor current, RegisterQueries queries, RegisterService service, Clock clock) {
        super("register.list.menu");
        this.current = current;
        this.queries = queries;
        cellColumn(
                        "register.field.edition",
                        row -> Cell.link(
                                EditionDetailsView.PATH + "/" + row.id(),
                                getTranslation("register.edition.number", row.number())))
                .setSortable(true)
                .setSortProperty(EditionSort.NUMBER.name())
                .setWidth("110px");
        cellColumn(
                        "register.field.state",
                        row -> Cell.tag(
                                getTranslation(
                                        "register.EditionState." + row.state().name()),
                                row.state() == EditionState.PUBLISHED ? Tag.Tone.GOOD : Tag.Tone.PARKED))
                .setSortable(true)
                .setSortProperty(EditionSort.STATE.name())
                .setWidth("110px");
        column("register.field.asOf", row -> Formats.day(row.asOf()))
                .setSortable(true)
                .setSortProperty(EditionSort.AS_OF.name())
                .setWidth("120px");
        column("register.field.changes", row -> Integer.toString(row.changes()))
                .setSortable(true)
                .setSortProperty(EditionSort.CHANGES.name())
                .setWidth("90px");
        column("register.field.preparedBy", row -> dash(row.preparedBy()))
                .setSortable(true)
                .setSortProperty(EditionSort.PREPARED_BY.name())
                .setWidth("120px");
        column("register.field.approvedBy", row -> dash(row.approvedBy()))
                .setSortable(true)
                .setSortProperty(EditionSort.APPROVED_BY.name())
                .setWidth("120px");
        column("register.field.publishedBy", row -> dash(row.publishedBy()))
                .setSortable(true)
                .setSortProperty(EditionSort.PUBLISHED_BY.name())
                .setWidth("120px");
        column("register.field.publishedAt", row -> row.publishedAt() == null ? "—" : Formats.minute(row.publishedAt()))
                .setSortable(true)
                .setSortProperty(EditionSort.PUBLISHED_AT.name())
                .setWidth("150px");
        Anchor site = new Anchor("/", getTranslation("register.action.site"));
        site.setRouterIgnore(true);
        action(site);
        if (current.get().may(Right.REGISTER_PREPARE)) {
            Button draft = new Button(getTranslation("register.action.draft"), click -> {
                try {
                    UI.getCurrent()
                            .navigate(EditionDetailsView.PATH + "/"
                                    + service.draft(current.get(), OfficeTime.today(clock)));
                } catch (RuleViolation refused) {
                    Notices.refused(refused);
                }
            });
            draft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            action(draft);
        }
        ready();
    }

    @Override
    protected List<EditionRow> rows(ListOrder order, int offset, int limit) {
        return source().page(current.get(), order, offset, limit);
    }

    @Override
    protected Optional<RowSource<EditionRow>> forFile() {
        return Optional.of(source());
    }

    private RowSource<EditionRow> source() {
        return (actor, order, offset, limit) -> queries.page(actor, order.by(EditionSort.class), offset, limit);
    }

    @Override
    protected Optional<String> pageOf(EditionRow row) {
        return Optional.of(EditionDetailsView.PATH + "/" + row.id());
    }

    @Override
    protected long count() {
        return queries.count(current.get());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("register.list.summary", Formats.number(total));
    }

    @Override
    protected Component empty(boolean filtered) {
        return new EmptyState(getTranslation("register.list.empty"));
    }

    private static String dash(@Nullable String text) {
        return text == null ? "—" : text;
    }
}
