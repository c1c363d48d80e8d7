package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import org.jspecify.annotations.Nullable;

/** Names and values below each other, as a real description list. */
@Tag("dl")
public final class KeyValues extends DescriptionList {

    public KeyValues() {
        addClassName("qq-kv");
    }

    /** Adds a line; a missing value is shown as a dash. */
    public KeyValues line(String name, @Nullable String value) {
        add(new Term(name), new Description(value == null || value.isBlank() ? "—" : value));
        return this;
    }

    public KeyValues line(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
