package cn.qinqing.uikit;

import com.vaadin.flow.component.html.Span;

/** A short state in a rounded field; red is only for what is late. */
public final class Tag extends Span {

    /** What a tag's colour says. */
    public enum Tone {
        GOOD,
        SOON,
        LATE,
        PARKED,
        PLAIN
    }

    public Tag(String text, Tone tone) {
        super(text);
        addClassNames("qq-tag", "qq-tag-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }
}
