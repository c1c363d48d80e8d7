package cn.qinqing.visits.ui;

import cn.qinqing.visits.WordDifference;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/**
 * Two versions beside each other: on the left what was taken out, on the right what was put in; below each other on a
 * telephone. Marks are elements of the text itself, read out by assistive technology too.
 */
class Differences extends Div {

    Differences() {
        addClassName("qq-versions");
    }

    /** Shows one part that changed; what stayed the same is left out. */
    Differences line(String name, String before, String after) {
        if (before.equals(after)) {
            return this;
        }
        Div both = new Div(
                side(before, after, WordDifference.Kind.REMOVED), side(before, after, WordDifference.Kind.ADDED));
        both.addClassName("qq-both");
        add(new H4(name), both);
        return this;
    }

    /** Says so when no line was added. */
    Differences orNone() {
        if (getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("visits.versions.none")));
        }
        return this;
    }

    private Div side(String before, String after, WordDifference.Kind marked) {
        boolean old = marked == WordDifference.Kind.REMOVED;
        Div side = new Div();
        side.addClassName("qq-version");
        side.getElement().setAttribute("role", "group");
        side.getElement()
                .setAttribute("aria-label", getTranslation(old ? "visits.versions.before" : "visits.versions.after"));
        if ((old ? before : after).isEmpty()) {
            side.setText(getTranslation("visits.versions.empty"));
            return side;
        }
        WordDifference.between(before, after).stream()
                .filter(part -> part.kind() == WordDifference.Kind.SAME || part.kind() == marked)
                .forEach(part -> side.getElement().appendChild(element(part)));
        return side;
    }

    private static Element element(WordDifference.Part part) {
        return switch (part.kind()) {
            case SAME -> new Element("span").setText(part.text());
            case REMOVED -> new Element("del").setText(part.text());
            case ADDED -> new Element("ins").setText(part.text());
        };
    }
}
