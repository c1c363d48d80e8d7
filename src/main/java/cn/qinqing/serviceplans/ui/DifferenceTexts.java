package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDifference;
import cn.qinqing.serviceplans.PlanDifference.Field;
import cn.qinqing.serviceplans.PlanDifference.Kind;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Differences of versions in words (差异说明), as 措施 3：完成时限由 2026-12-01 改为 2027-01-15. */
@Component
class DifferenceTexts {

    /** Stand for the texts before and after, where these are elements of their own. */
    private static final char BEFORE = '\u0001';

    private static final char AFTER = '\u0002';

    private final I18NProvider texts;

    DifferenceTexts(I18NProvider texts) {
        this.texts = texts;
    }

    /** The sentence, also in the background. */
    String words(PlanDifference difference) {
        return sentence(difference, value(difference, difference.before()), value(difference, difference.after()));
    }

    /** The sentences as a list, in which what was taken out and put in are marked as such. */
    UnorderedList list(List<PlanDifference> differences) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qq-plan-differences");
        differences.forEach(one -> list.add(marked(one)));
        return list;
    }

    private ListItem marked(PlanDifference difference) {
        ListItem item = new ListItem();
        StringBuilder plain = new StringBuilder();
        sentence(difference, String.valueOf(BEFORE), String.valueOf(AFTER))
                .chars()
                .forEach(letter -> {
                    if (letter == BEFORE || letter == AFTER) {
                        flush(item, plain);
                        item.getElement()
                                .appendChild(new Element(letter == BEFORE ? "del" : "ins")
                                        .setText(value(
                                                difference,
                                                letter == BEFORE ? difference.before() : difference.after())));
                    } else {
                        plain.append((char) letter);
                    }
                });
        flush(item, plain);
        return item;
    }

    private static void flush(ListItem item, StringBuilder plain) {
        if (!plain.isEmpty()) {
            item.getElement().appendChild(new Element("span").setText(plain.toString()));
            plain.setLength(0);
        }
    }

    private String sentence(PlanDifference difference, String before, String after) {
        String where = difference.measure() == 0
                ? text("serviceplans.versions.plan")
                : text("serviceplans.versions.measure", Integer.toString(difference.measure()));
        if (difference.field() == null) {
            String what = difference.milestone() == null ? "measure" : "milestone";
            String key =
                    "serviceplans.versions." + what + "." + difference.kind().name();
            String content = difference.kind() == Kind.ADDED ? after : before;
            return difference.milestone() == null
                    ? text(key, where, content)
                    : text(key, where, difference.milestone(), content);
        }
        if (difference.milestone() != null) {
            where = text("serviceplans.versions.step", where, difference.milestone());
        }
        String field = text("serviceplans.versions.field." + difference.field().name());
        String key = difference.before().isEmpty()
                ? "serviceplans.versions.filled"
                : difference.after().isEmpty() ? "serviceplans.versions.emptied" : "serviceplans.versions.changed";
        return text(key, where, field, before, after);
    }

    private String value(PlanDifference difference, String value) {
        return difference.field() == Field.STAGE ? text("serviceplans.paper.stage." + value) : value;
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
