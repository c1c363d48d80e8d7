package cn.qinqing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every view of the product, found on the class path, package-private ones included. */
public final class StaffViews {

    private StaffViews() {}

    public static List<Class<? extends Component>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class, false));
        return scanner.findCandidateComponents("cn.qinqing").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .sorted(Comparator.comparing(Class::getName))
                .<Class<? extends Component>>map(type -> type.asSubclass(Component.class))
                .toList();
    }
}
