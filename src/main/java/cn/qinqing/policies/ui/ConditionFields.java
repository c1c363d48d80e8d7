package cn.qinqing.policies.ui;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyForm;
import cn.qinqing.policies.PolicyStage;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EditedFields;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The conditions of a policy as fields: one for each kind, with its alternatives. */
final class ConditionFields {

    private static final int ALL_INDUSTRIES = 200;

    /** A word that can be chosen, and how it is shown. */
    record Word(String code, String label) {}

    private final Map<PolicyConditionKind, MultiSelectComboBox<Word>> words = new LinkedHashMap<>();
    private final Map<PolicyConditionKind, DayRangesField> days = new LinkedHashMap<>();

    ConditionFields(PolicyTools tools) {
        add(
                PolicyConditionKind.INDUSTRY,
                Industries.find("", ALL_INDUSTRIES).stream()
                        .map(one -> new Word(one.code(), one.code() + " " + one.name()))
                        .toList());
        add(PolicyConditionKind.SIZE, named(SizeClass.values(), "enterprises.SizeClass."));
        List<Word> places = new ArrayList<>(tools.divisions().own().stream()
                .map(one -> new Word(one.code(), one.name()))
                .toList());
        tools.parks().all().forEach(park -> places.add(new Word(park.id().toString(), park.name())));
        add(PolicyConditionKind.PLACE, places);
        add(PolicyConditionKind.STAGE, named(PolicyStage.values(), "policies.PolicyStage."));
        add(PolicyConditionKind.KIND, named(EnterpriseKind.values(), "enterprises.EnterpriseKind."));
        for (PolicyConditionKind kind : List.of(PolicyConditionKind.ESTABLISHED, PolicyConditionKind.WINDOW)) {
            days.put(kind, new DayRangesField(label(kind), kind));
        }
    }

    private static List<Word> named(Enum<?>[] values, String key) {
        return Arrays.stream(values)
                .map(value -> new Word(value.name(), Sentences.of(key + value.name())))
                .toList();
    }

    private static String label(PolicyConditionKind kind) {
        return Sentences.of("policies.PolicyConditionKind." + kind.name());
    }

    private void add(PolicyConditionKind kind, List<Word> choices) {
        MultiSelectComboBox<Word> field = ChineseTexts.severalOf(label(kind));
        field.setItems(choices);
        field.setItemLabelGenerator(Word::label);
        field.setPlaceholder(Sentences.of("policies.condition.any"));
        field.setClearButtonVisible(true);
        words.put(kind, field);
    }

    /** Puts them into a form, with the place of each for what is refused. */
    void show(FormDialog dialog) {
        Paragraph help = new Paragraph(Sentences.of("policies.conditions.help"));
        help.addClassName("qq-why");
        dialog.wide(help);
        words.forEach((kind, field) -> {
            dialog.wide(field);
            dialog.errors().at("policies.condition." + kind.name(), field);
        });
        days.forEach((kind, field) -> {
            dialog.wide(field);
            dialog.errors().at("policies.condition." + kind.name(), field);
        });
    }

    void edit(PolicyTools tools, EditedFields<PolicyForm> edited) {
        words.forEach((kind, field) -> edited.add(
                label(kind),
                field,
                form -> chosen(tools, kind, form.conditions()),
                chosen -> chosen.stream().map(Word::label).collect(Collectors.joining("、"))));
        days.forEach((kind, field) -> edited.add(
                label(kind),
                field,
                form -> of(kind, form.conditions()),
                rows -> rows.stream().map(tools.words()::of).collect(Collectors.joining("、"))));
    }

    /** What is no longer among the choices, such as a closed park, stays until it is taken out. */
    private Set<Word> chosen(PolicyTools tools, PolicyConditionKind kind, List<PolicyCondition> all) {
        Set<Word> chosen = new LinkedHashSet<>();
        of(kind, all).forEach(one -> chosen.add(new Word(String.valueOf(one.wanted()), labelOf(tools, one))));
        return chosen;
    }

    private static String labelOf(PolicyTools tools, PolicyCondition one) {
        return tools.words().of(one);
    }

    private static List<PolicyCondition> of(PolicyConditionKind kind, List<PolicyCondition> all) {
        return all.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Keeps them with a draft. */
    void keep(FormDraft draft) {
        words.forEach((kind, field) -> draft.value(
                kind.name(),
                field,
                chosen -> chosen.stream().map(Word::code).collect(Collectors.joining(",")),
                kept -> Optional.of(field.getListDataView()
                        .getItems()
                        .filter(one -> List.of(kept.split(",")).contains(one.code()))
                        .collect(Collectors.toSet()))));
        days.forEach((kind, field) -> draft.value(
                kind.name(),
                field,
                rows -> rows.stream().map(ConditionFields::kept).collect(Collectors.joining(",")),
                kept -> Optional.of(Arrays.stream(kept.split(","))
                        .flatMap(one -> read(kind, one).stream())
                        .toList())));
    }

    private static String kept(PolicyCondition row) {
        return (row.from() == null ? "" : row.from()) + "/" + (row.to() == null ? "" : row.to());
    }

    private static Optional<PolicyCondition> read(PolicyConditionKind kind, String kept) {
        String[] ends = kept.split("/", -1);
        return ends.length != 2
                ? Optional.empty()
                : Optional.of(PolicyCondition.days(kind, Formats.dayOf(ends[0]), Formats.dayOf(ends[1])));
    }

    List<PolicyCondition> value() {
        List<PolicyCondition> all = new ArrayList<>();
        words.forEach((kind, field) -> {
            List<Word> order = field.getListDataView().getItems().toList();
            field.getValue().stream()
                    .sorted(Comparator.comparingInt(order::indexOf))
                    .forEach(one -> all.add(PolicyCondition.of(kind, one.code())));
        });
        days.values().forEach(field -> all.addAll(field.getValue()));
        return all;
    }
}
