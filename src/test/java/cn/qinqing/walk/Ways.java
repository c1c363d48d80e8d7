package cn.qinqing.walk;

import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The ways to the views and dialogs of one feature, for the walk past all of them. Found on the class path: each feature
 * tells its own in a class of its own beside its views, in a constructor without arguments.
 */
public abstract class Ways {

    private final Map<Class<? extends Component>, Function<Walked, String>> views = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<DialogWay> dialogs = new ArrayList<>();

    /** A further state of a view, which somebody with this role sees. */
    record Place(String name, Role role, Function<Walked, String> path) {}

    /** What to press at a place until a dialog is open. */
    record DialogWay(Class<? extends Dialog> dialog, String place, List<String> presses) {}

    /** Makes what the feature needs on its pages; called once for a walk, before the first page. */
    protected void prepare(Walked walked) {}

    /** Makes what somebody who is going to sign in sees of their own, such as messages; called once for each of them. */
    protected void prepareFor(Walked walked, AccountId account) {}

    /**
     * A view that needs a record, or a filter, to show anything; each other one is found by its route.
     *
     * @param path below {@code /app/}; asked when the walk comes to the view
     */
    protected final void view(Class<? extends Component> view, Function<Walked, String> path) {
        views.put(view, path);
    }

    /**
     * A further state of a view, walked after all that its viewer's colleagues see.
     *
     * @param name by which dialogs name the place
     * @param path below {@code /app/}; asked when the walk comes there, so it may change the record first
     */
    protected final void place(String name, Role role, Function<Walked, String> path) {
        places.add(new Place(name, role, path));
    }

    /**
     * The way to a dialog.
     *
     * @param place simple name of the view, or name of the place, over which it opens
     * @param presses words of buttons or menu items in their order; {@code 名称=内容} fills the field of that label
     */
    protected final void dialog(Class<? extends Dialog> dialog, String place, String... presses) {
        dialogs.add(new DialogWay(dialog, place, List.of(presses)));
    }

    Map<Class<? extends Component>, Function<Walked, String>> views() {
        return views;
    }

    List<Place> places() {
        return places;
    }

    List<DialogWay> dialogs() {
        return dialogs;
    }
}
