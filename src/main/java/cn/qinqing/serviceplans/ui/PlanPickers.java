package cn.qinqing.serviceplans.ui;

import cn.qinqing.people.PeopleQueries.PersonHit;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields for units and persons, as they are chosen, kept and named in addresses. */
final class PlanPickers {

    private PlanPickers() {}

    static EntityPicker<UnitHit> unit(PlanTools tools, String label) {
        EntityPicker<UnitHit> picker = new EntityPicker<>(
                label, (words, limit) -> tools.people().units(tools.actor(), words, limit), UnitHit::name);
        picker.setClearButtonVisible(true);
        return picker;
    }

    static MultiSelectComboBox<UnitHit> units(PlanTools tools, String label) {
        MultiSelectComboBox<UnitHit> field = new MultiSelectComboBox<>(label);
        field.setItemLabelGenerator(UnitHit::name);
        field.setItems(query -> query.getOffset() > 0
                ? Stream.empty()
                : tools.people().units(tools.actor(), query.getFilter().orElse(""), 20).stream()
                        .limit(query.getLimit()));
        return field;
    }

    /** A field of a form that may stay without a choice. */
    static <T> Select<T> optional(String label, List<T> items, Function<T, String> labels) {
        Select<T> select = Choices.select(label, items, labels);
        select.setItemLabelGenerator(
                item -> item == null ? select.getTranslation("serviceplans.none") : labels.apply(item));
        select.setEmptySelectionCaption(select.getTranslation("serviceplans.none"));
        return select;
    }

    static EntityPicker<PersonHit> person(PlanTools tools, String label) {
        EntityPicker<PersonHit> picker = new EntityPicker<>(
                label,
                (words, limit) -> tools.people().people(tools.actor(), words, limit),
                hit -> hit.unit() == null ? hit.name() : hit.name() + "　" + hit.unit());
        picker.setClearButtonVisible(true);
        return picker;
    }

    static @Nullable UnitHit unitOf(PlanTools tools, String id) {
        try {
            return tools.units().hit(UnitId.of(id));
        } catch (RuleViolation noId) {
            return null;
        }
    }

    static @Nullable PersonHit personOf(PlanTools tools, String id) {
        try {
            return tools.people().hit(PersonId.of(id));
        } catch (RuleViolation noId) {
            return null;
        }
    }

    static void keep(PlanTools tools, FormDraft draft, String name, EntityPicker<UnitHit> field) {
        draft.value(name, field, hit -> hit.unit().toString(), id -> Optional.ofNullable(unitOf(tools, id)));
    }

    static void keepPerson(PlanTools tools, FormDraft draft, String name, EntityPicker<PersonHit> field) {
        draft.value(name, field, hit -> hit.person().toString(), id -> Optional.ofNullable(personOf(tools, id)));
    }

    static void keep(PlanTools tools, FormDraft draft, String name, MultiSelectComboBox<UnitHit> field) {
        draft.value(
                name,
                field,
                hits -> hits.stream().map(hit -> hit.unit().toString()).collect(Collectors.joining(" ")),
                ids -> Optional.of(hits(tools, ids)));
    }

    private static Set<UnitHit> hits(PlanTools tools, String ids) {
        return Arrays.stream(ids.split(" "))
                .flatMap(id -> Stream.ofNullable(unitOf(tools, id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
