package cn.qinqing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.uikit.ListView;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** Rules of the house that a compiler does not know. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.qinqing");

    /**
     * A bean at the root of a feature or in its inner ring that is no view, no address and no repository, with whatever is
     * written inside of it.
     */
    private static final DescribedPredicate<JavaClass> SERVICE = DescribedPredicate.describe("services", type -> {
        JavaClass outer = outermost(type);
        return outer.getPackageName().matches("cn\\.qinqing\\.[a-z]+(\\.domain(\\..+)?)?")
                && outer.isMetaAnnotatedWith(Component.class)
                && !outer.isMetaAnnotatedWith(Controller.class)
                && !outer.isAssignableTo(com.vaadin.flow.component.Component.class)
                && !outer.isAssignableTo(Repository.class);
    });

    private static final DescribedPredicate<HasName> BY_HAND = DescribedPredicate.describe(
            "that begins or ends one by hand",
            method -> Set.of("setAutoCommit", "commit", "rollback").contains(method.getName()));

    private static final DescribedPredicate<CodeUnitCallTarget> LOADS_PAGES = DescribedPredicate.describe(
            "that takes rows page by page",
            method -> method.getName().equals("setItemsPageable")
                    || method.getName().matches("setItems|setDataProvider")
                            && method.getRawParameterTypes().stream()
                                    .anyMatch(type -> type.getName().startsWith("com.vaadin.flow.data.provider.")
                                            && !type.isAssignableTo(ListDataProvider.class)));

    /**
     * Spring names a bean after its class alone, and a bean that exists only while measuring or in the demo would otherwise
     * clash with its namesake in no other test.
     */
    @Test
    void no_two_beans_share_a_name() {
        Map<String, List<String>> byName = CLASSES.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation())
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName.values()).isNotEmpty().allMatch(types -> types.size() == 1);
    }

    @Test
    void the_domain_knows_no_views() {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin.flow.component..", "com.vaadin.flow.router..")
                .check(CLASSES);
    }

    @Test
    void nobody_asks_for_the_time_without_the_clock() {
        for (Class<?> type : List.of(
                LocalDate.class,
                LocalDateTime.class,
                Instant.class,
                OffsetDateTime.class,
                YearMonth.class,
                ZonedDateTime.class)) {
            noClasses()
                    .should()
                    .callMethodWhere(target(name("now"))
                            .and(target(rawParameterTypes(List.<Class<?>>of().toArray(Class[]::new))))
                            .and(target(HasOwner.Predicates.With.owner(ofType(type)))))
                    .check(CLASSES);
        }
    }

    @Test
    void no_commercial_component_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.vaadin.flow.component.charts..",
                        "com.vaadin.flow.component.crud..",
                        "com.vaadin.flow.component.gridpro..",
                        "com.vaadin.flow.component.map..",
                        "com.vaadin.flow.component.board..",
                        "com.vaadin.flow.component.dashboard..",
                        "com.vaadin.flow.component.richtexteditor..",
                        "com.vaadin.flow.component.spreadsheet..")
                .check(CLASSES);
    }

    /** A view or an address that held a transaction would hold a connection for as long as somebody's browser takes. */
    @Test
    void only_services_open_transactions() {
        noClasses()
                .that(DescribedPredicate.not(SERVICE).as("are not services"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.transaction..", "jakarta.transaction..")
                .orShould()
                .callMethodWhere(target(HasOwner.Predicates.With.<JavaClass>owner(ofType(Connection.class)))
                        .and(target(BY_HAND)))
                .check(CLASSES);
    }

    /** {@link ListQueriesIT} finds lists by their type: rows that come page by page come in no other way. */
    @Test
    void only_the_list_view_loads_pages_into_a_grid() {
        noClasses()
                .that(DescribedPredicate.not(ofType(ListView.class)).as("are not the list view"))
                .should()
                .callMethodWhere(
                        target(HasOwner.Predicates.With.<JavaClass>owner(JavaClass.Predicates.assignableTo(Grid.class)))
                                .and(target(LOADS_PAGES)))
                .check(CLASSES);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> ofType(Class<?> type) {
        return DescribedPredicate.describe(type.getSimpleName(), one -> one.isEquivalentTo(type));
    }
}
