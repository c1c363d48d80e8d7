package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place beside a list for the details of its selected row. It is made with the first selection and given up with the
 * last: a list in which nothing is selected keeps nothing for it. Where there is no room for it, a row opens its page.
 */
final class SidePlace<R> implements Serializable {

    /** Pixels from which a list has room for details beside it. */
    private static final int WIDE = 1100;

    private final Div list;
    private final Grid<R> grid;
    private final BesideRow<R> beside;
    private final transient Runnable moved;
    private final transient Runnable reload;
    private final SerializableConsumer<R> open;
    private @Nullable UUID selected;
    private @Nullable Place place;
    private @Nullable UUID shown;
    private boolean wide;

    /** The details of one record, and the words that are read out when others take their place. */
    private static final class Place extends Aside {

        private final Span said = new Span();
        private final Div content = new Div();

        Place(Runnable close) {
            addClassName("qq-side");
            getElement().setAttribute("aria-label", getTranslation("uikit.side.label"));
            Button button = new Button(getTranslation("uikit.close"), click -> close.run());
            button.addClassName("qq-side-close");
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(getTranslation("uikit.side.close"));
            said.addClassName("qq-heard");
            // the focus stays in the list
            said.getElement().setAttribute("role", "status");
            add(button, content, said);
        }

        void show(SideDetails details) {
            content.removeAll();
            content.add(details);
            said.setText(getTranslation("uikit.side.said", details.title()));
        }
    }

    /**
     * @param moved told when somebody selects another row or none
     * @param reload reads the rows again
     * @param open opens the page of a row
     */
    SidePlace(
            Div list,
            Grid<R> grid,
            BesideRow<R> beside,
            Runnable moved,
            Runnable reload,
            SerializableConsumer<R> open) {
        this.list = list;
        this.grid = grid;
        this.beside = beside;
        this.moved = moved;
        this.reload = reload;
        this.open = open;
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                picked(selection.getFirstSelectedItem().orElse(null));
            }
        });
    }

    private void picked(@Nullable R row) {
        if (row != null && !wide) {
            grid.deselectAll();
            open.accept(row);
            return;
        }
        selected = row == null ? null : beside.of().apply(row);
        show();
        moved.run();
    }

    /** What stands in the address; empty when nothing is selected. */
    Optional<String> text() {
        return Optional.ofNullable(selected).map(UUID::toString);
    }

    /** Takes the selection from an address; what is no id is none. */
    void choose(@Nullable String text) {
        UUID now = id(text);
        if (!Objects.equals(now, selected)) {
            selected = now;
            grid.deselectAll();
        }
        show();
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** Of the rows that come, the one whose id is selected is shown so, where it is shown beside the list. */
    void arrived(List<R> rows) {
        if (wide && selected != null && grid.getSelectedItems().stream().noneMatch(rows::contains)) {
            rows.stream()
                    .filter(row -> selected.equals(beside.of().apply(row)))
                    .findFirst()
                    .ifPresent(grid::select);
        }
    }

    void fit(int width) {
        boolean now = width >= WIDE;
        if (now != wide) {
            wide = now;
            // the keys of the list move the selection only where it is shown
            list.setClassName("qq-beside", wide);
            if (selected != null) {
                // where a row opens its page, the first touch must open it too
                grid.deselectAll();
                reload.run();
            }
            show();
        }
    }

    void close() {
        if (selected != null) {
            selected = null;
            grid.deselectAll();
            show();
            moved.run();
        }
    }

    private void show() {
        UUID now = wide ? selected : null;
        if (Objects.equals(now, shown)) {
            return;
        }
        shown = now;
        if (now == null) {
            if (place != null) {
                list.remove(place);
                place = null;
            }
        } else {
            fill(now);
        }
    }

    private SideDetails fill(UUID id) {
        SideDetails details = details(id);
        if (place == null) {
            place = new Place(this::close);
            list.add(place);
        }
        place.show(details);
        return details;
    }

    private SideDetails details(UUID id) {
        try {
            return beside.content().of(id, () -> changed(id));
        } catch (RuleViolation refused) {
            return SideDetails.refused(Sentences.of(refused));
        }
    }

    private void changed(UUID id) {
        reload.run();
        if (id.equals(shown)) {
            fill(id).focus();
        }
    }
}
