package cn.qinqing.uikit;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;

/** Picks a record by a few typed characters; the list comes from the server, never whole. */
public final class EntityPicker<T> extends ComboBox<T> {

    private static final int MOST = 20;

    /** Finds at most so many records for a text. */
    public interface Finder<T> {
        List<T> find(String text, int limit);
    }

    public EntityPicker(String label, Finder<T> finder, ItemLabelGenerator<T> labels) {
        super(label);
        setItemLabelGenerator(labels);
        setPageSize(MOST);
        setAutoOpen(true);
        setItems(
                query -> {
                    List<T> found = finder.find(query.getFilter().orElse(""), MOST);
                    return found.stream().skip(query.getOffset()).limit(query.getLimit());
                },
                query ->
                        Math.min(finder.find(query.getFilter().orElse(""), MOST).size(), MOST));
    }
}
