package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductBlock.Meal;
import cn.qinqing.conduct.ConductBlock.Vehicle;
import cn.qinqing.uikit.FieldErrors;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** The parts 用餐 and 用车 of the form. */
class MealAndRide extends Div {

    private final RadioButtonGroup<Meal.Kind> meal =
            Fields.choice("conduct.field.meal", Meal.Kind.class, "conduct.meal.kind.");
    private final TextField paid = Fields.line("conduct.field.paid");
    private final RadioButtonGroup<Vehicle.Kind> vehicle =
            Fields.choice("conduct.field.vehicle", Vehicle.Kind.class, "conduct.vehicle.kind.");
    private final TextField reason = Fields.line("conduct.field.vehicleReason");

    MealAndRide(FieldErrors errors) {
        setWidthFull();
        paid.setVisible(false);
        meal.addValueChangeListener(change -> paid.setVisible(change.getValue() == Meal.Kind.OWN_ACCOUNT));
        reason.setVisible(false);
        vehicle.addValueChangeListener(change -> reason.setVisible(change.getValue() == Vehicle.Kind.ENTERPRISE));
        add(meal, paid, vehicle, reason);
        errors.at("conduct.meal.paid", paid).at("conduct.vehicle.reason", reason);
    }

    boolean changed() {
        return !meal.isEmpty() || !vehicle.isEmpty();
    }

    @Nullable
    Meal meal() {
        if (meal.getValue() == null) {
            return null;
        }
        return new Meal(
                meal.getValue(),
                meal.getValue() == Meal.Kind.OWN_ACCOUNT ? Fields.yuan(paid, "conduct.meal.paid.") : null);
    }

    @Nullable
    Vehicle vehicle() {
        if (vehicle.getValue() == null) {
            return null;
        }
        return new Vehicle(
                vehicle.getValue(),
                vehicle.getValue() == Vehicle.Kind.ENTERPRISE
                        ? reason.getValue().strip()
                        : "");
    }
}
