package cn.qinqing.workbench;

import cn.qinqing.uikit.ListFile;

/** Hands out a file that a feature writes by itself as every list is handed out: said first, logged, long ones in the background. */
public interface ExportDoor {

    /** Opens the window in which the file is asked for; for who may export. */
    void open(ListFile file);
}
