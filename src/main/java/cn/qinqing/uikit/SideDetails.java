package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * What stands beside a list of the row that is selected (侧边详情): its state, the key facts, what the person may do now,
 * what happened last, and the way to its page.
 */
public final class SideDetails extends Div {

    private final H2 heading;

    /**
     * @param title name of the record
     * @param path of its page below the application
     */
    public SideDetails(String title, String path) {
        this(title);
        Anchor page = new Anchor(path, getTranslation("uikit.side.page"));
        page.addClassName("qq-side-page");
        add(page);
    }

    private SideDetails(String title) {
        heading = new H2(title);
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
    }

    /** In place of a record that cannot be shown, with the reason. */
    static SideDetails refused(String sentence) {
        SideDetails refused = new SideDetails(refusedTitle());
        refused.add(new Paragraph(sentence));
        return refused;
    }

    private static String refusedTitle() {
        return Sentences.of("uikit.side.none");
    }

    /** Tags and short words below the heading. */
    public SideDetails state(Component... words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("qq-sub");
        addComponentAtIndex(1, line);
        return this;
    }

    public SideDetails facts(KeyValues facts) {
        add(facts);
        return this;
    }

    /** Buttons, and refused actions with their reason; nothing is shown for none. */
    public SideDetails actions(List<? extends Component> actions) {
        if (!actions.isEmpty()) {
            Div place = new Div();
            place.addClassName("qq-actions");
            actions.forEach(place::add);
            add(place);
        }
        return this;
    }

    /** A part with a heading of its own, such as the latest entries of the timeline. */
    public SideDetails part(String title, Component content) {
        add(new H3(title), content);
        return this;
    }

    String title() {
        return heading.getText();
    }

    /** After an action: the button that had the focus is gone. */
    void focus() {
        heading.getElement().executeJs("this.focus({preventScroll: true})");
    }
}
