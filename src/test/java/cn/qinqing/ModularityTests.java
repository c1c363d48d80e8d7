package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.shared.Level;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands: each package on its storey, nobody reaches up or sideways, inner rooms stay closed. */
class ModularityTests {

    private static final String BASE = "cn.qinqing.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.qinqing");

    @Test
    void inner_rings_are_closed_and_there_is_no_circle() {
        ApplicationModules modules = ApplicationModules.of(QinqingApplication.class);
        modules.verify();
        ModuleDiagram.write(modules, Path.of("docs/architecture"));
    }

    @Test
    void the_diagram_of_the_modules_is_written_the_same_each_time(@TempDir Path folder) throws IOException {
        ApplicationModules modules = ApplicationModules.of(QinqingApplication.class);
        Path diagram = folder.resolve("components.puml");
        ModuleDiagram.write(modules, folder);
        List<String> first = Files.readAllLines(diagram);
        ModuleDiagram.write(modules, folder);
        assertThat(first).anyMatch(line -> line.contains("Component(")).anyMatch(line -> line.contains("Rel("));
        assertThat(Files.readAllLines(diagram)).isEqualTo(first);
    }

    @Test
    void the_order_in_which_modules_were_found_leaves_no_trace() {
        var found = List.of("{", "  Component(b)", "  Component(a)", "}", "", "Rel(b, a)", "Rel(a, b)", "hide");
        var otherwise = List.of("{", "  Component(a)", "  Component(b)", "}", "", "Rel(a, b)", "Rel(b, a)", "hide");
        assertThat(ModuleDiagram.sorted(found)).isEqualTo(otherwise).isEqualTo(ModuleDiagram.sorted(otherwise));
    }

    @Test
    void a_package_imports_only_from_lower_levels() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            String own = feature(from);
            if (own.isEmpty() || from.getSimpleName().equals("package-info")) {
                continue;
            }
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String other = feature(dependency.getTargetClass());
                if (!other.isEmpty() && !other.equals(own) && level(other) >= level(own)) {
                    wrong.add(own + " → " + other + ": " + from.getSimpleName() + " uses "
                            + dependency.getTargetClass().getSimpleName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static String feature(JavaClass type) {
        if (!type.getPackageName().startsWith(BASE)) {
            return "";
        }
        String rest = type.getPackageName().substring(BASE.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static int level(String feature) {
        try {
            return Class.forName(BASE + feature + ".package-info")
                    .getAnnotation(Level.class)
                    .value();
        } catch (ClassNotFoundException noStorey) {
            throw new AssertionError(feature + " has no package-info with its level", noStorey);
        }
    }
}
