package cn.qinqing.visits.ui;

import cn.qinqing.conduct.ConductSettings;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.workbench.Settings;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** A line below the companions of a visit: two go together (两人以上). It reminds and never refuses: counties are short of staff. */
class TwoPersons extends Paragraph {

    private final transient Settings settings;
    private final DatePicker day;
    private final HasValue<?, VisitMode> mode;
    private final TextField companions;

    TwoPersons(Settings settings, DatePicker day, HasValue<?, VisitMode> mode, TextField companions) {
        super(companions.getTranslation("visits.twoPersons"));
        this.settings = settings;
        this.day = day;
        this.mode = mode;
        this.companions = companions;
        addClassName("qq-why");
        getElement().setAttribute("role", "status");
        day.addValueChangeListener(change -> look());
        mode.addValueChangeListener(change -> look());
        companions.addValueChangeListener(change -> look());
        look();
    }

    private void look() {
        setVisible(companions.isEmpty()
                && mode.getValue() == VisitMode.ON_SITE
                && !day.isEmpty()
                && settings.get(ConductSettings.TWO_PERSONS, day.getValue()));
    }
}
