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

    /**
     * As {@link #sentences(List, String)}, where a unit does not handle the record but has another part in it.
     *
     * @param unitKey message key that says which units see it, for role and number of accounts
     */
    public static List<String> sentences(List<Readers> readers, String division, String unitKey) {
        return readers.stream()
                .map(one -> one.way() == WhoSees.Way.UNIT
                        ? Sentences.of(
                                unitKey,
                                Sentences.of("identity.role." + one.role().name()),
                                Formats.number(one.accounts()))
                        : sentence(one, division))
                .toList();
    }

    /** @param division name of the record's division; empty for what is seen of every division */
    public static List<String> sentences(List<Readers> readers, String division) {
        return readers.stream().map(one -> sentence(one, division)).toList();
    }

    private static String sentence(Readers one, String division) {
        return Sentences.of(
                "people.whoSees." + one.way().name(),
                Sentences.of("identity.role." + one.role().name()),
                Formats.number(one.accounts()),
                division);
    }
}
