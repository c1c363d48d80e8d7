package cn.qinqing.uikit;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Stream;

/**
 * Picks a record by a few typed characters; the list comes from the server, never whole, and each text is looked up
 * once. The answer is there within 400 ms of the last key: half of that is the pause that ends a word.
 */
public final class EntityPicker<T> extends ComboBox<T> {

    private static final int MOST = 20;
    private static final int PAUSE_MILLISECONDS = 200;

    /** Finds at most so many records for a text. */
    public interface Finder<T> {
        List<T> find(String text, int limit);
    }

    public EntityPicker(String label, Finder<T> finder, ItemLabelGenerator<T> labels) {
        super(label);
        setItemLabelGenerator(labels);
        // one more than is ever found: a first page that is not full ends the list without a second look-up
        setPageSize(MOST + 1);
        setAutoOpen(true);
        setItems(query -> {
            int limit = query.getLimit();
            return query.getOffset() > 0
                    ? Stream.empty()
                    : finder.find(query.getFilter().orElse(""), MOST).stream().limit(limit);
        });
        // the field's own pause of half a second cannot be set from Java
        getElement().executeJs("this._filterTimeout = $0", PAUSE_MILLISECONDS);
    }
}
