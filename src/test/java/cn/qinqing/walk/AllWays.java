package cn.qinqing.walk;

import cn.qinqing.StaffViews;
import cn.qinqing.shared.AccountId;
import cn.qinqing.walk.Ways.DialogWay;
import cn.qinqing.walk.Ways.Place;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The ways of all features, and what is missing from them. */
final class AllWays {

    private static final String WHERE = " in the Ways of its feature (docs/adr/0026-every-view-has-a-way.md)";

    private final List<Ways> features;

    AllWays(List<Ways> features) {
        this.features = features;
    }

    /** The ways that stand on the class path, in the order of their names. */
    static AllWays found() {
        return new AllWays(classes(Ways.class)
                .<Ways>map(type -> BeanUtils.instantiateClass(type.asSubclass(Ways.class)))
                .toList());
    }

    static List<Class<? extends Dialog>> dialogsOfProduct() {
        return classes(Dialog.class)
                .<Class<? extends Dialog>>map(type -> type.asSubclass(Dialog.class))
                .toList();
    }

    private static Stream<Class<?>> classes(Class<?> kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        return scanner.findCandidateComponents("cn.qinqing").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .sorted()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .filter(type -> !Modifier.isAbstract(type.getModifiers()));
    }

    void prepare(Walked walked) {
        features.forEach(feature -> feature.prepare(walked));
    }

    void prepareFor(Walked walked, AccountId account) {
        features.forEach(feature -> feature.prepareFor(walked, account));
    }

    /** Where a view is shown, by its simple name. */
    Map<String, Function<Walked, String>> views() {
        Map<String, Function<Walked, String>> paths = new LinkedHashMap<>();
        StaffViews.all()
                .forEach(view -> paths.put(
                        view.getSimpleName(),
                        walked -> view.getAnnotation(Route.class).value()));
        features.forEach(feature -> feature.views().forEach((view, path) -> paths.put(view.getSimpleName(), path)));
        return paths;
    }

    List<Place> places() {
        return features.stream().flatMap(feature -> feature.places().stream()).toList();
    }

    List<DialogWay> dialogs() {
        return features.stream().flatMap(feature -> feature.dialogs().stream()).toList();
    }

    /** Of all that is walked past. */
    Set<String> names() {
        Set<String> names = new HashSet<>(views().keySet());
        places().forEach(place -> names.add(place.name()));
        dialogs().forEach(way -> names.add(way.dialog().getSimpleName()));
        return names;
    }

    /** What keeps the walk from coming past each of these views and dialogs, a sentence for each fault. */
    List<String> gaps(Collection<Class<? extends Component>> views, Collection<Class<? extends Dialog>> dialogs) {
        List<String> gaps = new ArrayList<>();
        Set<Class<? extends Component>> told = new HashSet<>();
        features.forEach(feature -> told.addAll(feature.views().keySet()));
        views.stream()
                .filter(HasUrlParameter.class::isAssignableFrom)
                .filter(view -> !told.contains(view))
                .forEach(view -> gaps.add(view.getSimpleName() + " shows a record: make one, and say view("
                        + view.getSimpleName() + ".class, walked -> …)" + WHERE));
        told.stream()
                .filter(view -> !views.contains(view))
                .forEach(view -> gaps.add(view.getSimpleName() + " is no view: it has no @Route"));
        Set<Class<?>> reached = new HashSet<>();
        Set<String> places = new HashSet<>();
        views.forEach(view -> places.add(view.getSimpleName()));
        places().forEach(place -> places.add(place.name()));
        dialogs().forEach(way -> {
            if (!reached.add(way.dialog())) {
                gaps.add(way.dialog().getSimpleName() + " has two ways: one is enough");
            }
            if (!places.contains(way.place())) {
                gaps.add("the way to " + way.dialog().getSimpleName() + " begins at " + way.place()
                        + ", which is neither a view nor a place");
            }
        });
        dialogs.stream()
                .filter(dialog -> !reached.contains(dialog))
                .forEach(dialog -> gaps.add("no way leads to " + dialog.getSimpleName() + ": say dialog("
                        + dialog.getSimpleName() + ".class, \"…View\", \"…\")" + WHERE));
        return gaps;
    }
}
