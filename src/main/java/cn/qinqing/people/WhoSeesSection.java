package cn.qinqing.people;

import cn.qinqing.people.WhoSees.Readers;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;

/** Who can see what a page shows, and why; asked only when somebody wants to know. */
public final class WhoSeesSection extends Details {

    /** @param sentences one for each group of readers, see {@link #sentences} */
    public WhoSeesSection(SerializableSupplier<List<String>> sentences) {
        super(Sentences.of("people.whoSees.title"));
        addOpenedChangeListener(change -> {
            if (change.isOpened() && getContent().findAny().isEmpty()) {
                UnorderedList list = new UnorderedList();
                sentences.get().forEach(one -> list.add(new ListItem(one)));
                add(list);
            }
        });
    }

    /** @param division name of the record's division; empty for what is seen of every division */
    public static List<String> sentences(List<Readers> readers, String division) {
        return readers.stream()
                .map(one -> Sentences.of(
                        "people.whoSees." + one.way().name(),
                        Sentences.of("identity.role." + one.role().name()),
                        Formats.number(one.accounts()),
                        division))
                .toList();
    }
}
