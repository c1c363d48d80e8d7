package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.visits.Names;
import cn.qinqing.visits.RecordGroup;
import cn.qinqing.visits.RowRefused;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The enterprises that took part in a group visit. */
class GuestRows extends TypedRows<GuestRows.Typed> {

    private static final int PAUSE_MILLISECONDS = 1_000;

    /** An enterprise as typed. */
    record Typed(String enterprise, String people) {}

    private final transient TogetherTools tools;

    GuestRows(TogetherTools tools) {
        super("visits.guests.add", "visits.guests.removed");
        this.tools = tools;
        setValue(List.of(blank(), blank()));
    }

    @Override
    Typed blank() {
        return new Typed("", "");
    }

    @Override
    Row<Typed> row(Typed typed) {
        return new GuestRow(typed);
    }

    /** Those that were chosen so far. */
    List<EnterpriseHit> chosen() {
        return rows().stream()
                .map(row -> ((GuestRow) row).enterprise.getValue())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** @throws RowRefused at the first row with people and without an enterprise; rows without either are left out */
    List<RecordGroup.Guest> guests() {
        return IntStream.range(0, rows().size())
                .filter(n -> !((GuestRow) rows().get(n)).empty())
                .mapToObj(n -> ((GuestRow) rows().get(n)).guest(n))
                .toList();
    }

    /** The row of the guest with this number, those left out not counted. */
    int rowOf(int guest) {
        return IntStream.range(0, rows().size())
                .filter(n -> !((GuestRow) rows().get(n)).empty())
                .skip(guest)
                .findFirst()
                .orElse(guest);
    }

    private final class GuestRow extends Row<Typed> {
        private final EntityPicker<EnterpriseHit> enterprise =
                tools.enterprisePicker(GuestRows.this.getTranslation("visits.field.enterprise"));
        private final TextField people = new TextField(GuestRows.this.getTranslation("visits.guests.people"));

        GuestRow(Typed typed) {
            addClassName("qq-issue");
            tools.hit(typed.enterprise()).ifPresent(enterprise::setValue);
            people.setValue(typed.people());
            people.setValueChangeMode(ValueChangeMode.TIMEOUT);
            people.setValueChangeTimeout(PAUSE_MILLISECONDS);
            enterprise.addValueChangeListener(change -> changed());
            people.addValueChangeListener(change -> changed());
            Div below = new Div(remover(this));
            below.addClassName("qq-actions");
            add(wide(enterprise), wide(people), below);
        }

        @Override
        Typed typed() {
            return new Typed(
                    enterprise.getValue() == null
                            ? ""
                            : enterprise.getValue().id().toString(),
                    people.getValue());
        }

        boolean empty() {
            return enterprise.getValue() == null && people.getValue().isBlank();
        }

        RecordGroup.Guest guest(int position) {
            if (enterprise.getValue() == null) {
                throw new RowRefused(new RuleViolation("visits.enterprise.missing"), position);
            }
            return new RecordGroup.Guest(enterprise.getValue().id(), Names.of(people.getValue()));
        }

        @Override
        void number(int position) {
            enterprise.setLabel(GuestRows.this.getTranslation("visits.guests.one", position));
        }

        @Override
        @Nullable
        HasValidation fieldOf(RuleViolation refused) {
            String key = refused.key();
            if (key.startsWith("visits.receivedBy")) {
                return people;
            }
            return key.startsWith("visits.enterprise")
                            || key.startsWith("visits.guest")
                            || key.startsWith("visits.day.founded")
                            || key.startsWith("enterprises")
                    ? enterprise
                    : null;
        }
    }
}
